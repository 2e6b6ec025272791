using Accreditation.Domain.Subscriptions.Deliveries;

namespace Accreditation.Domain.Tests.Subscriptions;

public class RetryTableTests
{
    private const double Middle = 0.5;

    [Fact]
    public void Attempts_go_on_for_three_days()
    {
        var total = RetryTable.Standard.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause);

        Assert.Equal(10, RetryTable.Standard.Count);
        Assert.InRange(total, TimeSpan.FromDays(3), TimeSpan.FromDays(4));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 300)]
    [InlineData(9, 86400)]
    public void The_pause_follows_the_number_of_attempts(int attempts, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryTable.PauseAfter(RetryTable.Standard, attempts, null, Middle));

    [Fact]
    public void After_the_last_attempt_there_is_none() =>
        Assert.Null(RetryTable.PauseAfter(RetryTable.Standard, 10, TimeSpan.FromHours(1), Middle));

    [Fact]
    public void The_pause_varies_by_ten_per_cent()
    {
        Assert.Equal(TimeSpan.FromSeconds(270), RetryTable.PauseAfter(RetryTable.Standard, 2, null, 0));
        Assert.Equal(TimeSpan.FromSeconds(330), RetryTable.PauseAfter(RetryTable.Standard, 2, null, 1));
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(1, 5)]
    [InlineData(864000, 86400)]
    public void A_wish_of_the_callback_makes_it_longer_and_never_shorter(int asked, int seconds) =>
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            RetryTable.PauseAfter(RetryTable.Standard, 1, TimeSpan.FromSeconds(asked), Middle)
        );
}
