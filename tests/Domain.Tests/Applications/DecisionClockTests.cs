using Accreditation.Domain.Applications;

namespace Accreditation.Domain.Tests.Applications;

public class DecisionClockTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DecisionClock Started = DecisionClock.Start(Day, 8);

    [Fact]
    public void It_runs_for_the_term_of_the_rules() => Assert.Equal(Day.AddDays(56), Started.Deadline);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(28, 28)]
    [InlineData(40, 28)]
    public void A_suspension_moves_the_deadline_by_the_days_it_took_but_not_beyond_its_end(int answeredAfter, int moved)
    {
        var suspended = Started.Suspend(Day.AddDays(10), Day.AddDays(38));

        Assert.Equal(Day.AddDays(56 + moved), suspended.Resume(Day.AddDays(10 + answeredAfter)).Deadline);
    }

    [Fact]
    public void During_a_suspension_the_deadline_is_the_latest_it_can_become() =>
        Assert.Equal(Day.AddDays(56 + 28), Started.Suspend(Day.AddDays(10), Day.AddDays(38)).Deadline);

    [Fact]
    public void Several_suspensions_add_up()
    {
        var clock = Started
            .Suspend(Day.AddDays(1), Day.AddDays(29))
            .Resume(Day.AddDays(4))
            .Suspend(Day.AddDays(20), Day.AddDays(48))
            .Resume(Day.AddDays(27));

        Assert.Equal(Day.AddDays(56 + 3 + 7), clock.Deadline);
    }

    [Fact]
    public void A_term_that_is_over_is_not_won_back_by_asking_for_something() =>
        Assert.Equal(Started, Started.Suspend(Day.AddDays(57), Day.AddDays(85)));

    [Fact]
    public void It_is_extended_once_and_with_a_reason()
    {
        var extended = Started.Extend(8, 1, A.Text, Day.AddDays(56)).Value;

        Assert.Equal((Day.AddDays(112), A.Text), (extended.Deadline, extended.ExtensionReason));
        Assert.Equal("application.term-extended-already", extended.Extend(8, 1, A.Text, Day).Error?.Code);
    }

    [Fact]
    public void It_is_not_extended_where_the_rules_know_no_extension() =>
        Assert.Equal("application.term-extended-already", Started.Extend(8, 0, A.Text, Day).Error?.Code);

    [Fact]
    public void It_is_not_extended_after_its_end() =>
        Assert.Equal("application.term-over", Started.Extend(8, 1, A.Text, Day.AddDays(57)).Error?.Code);

    [Theory]
    [InlineData("2026-04-27T21:59:59Z", 0)]
    [InlineData("2026-04-27T22:00:00Z", 1)]
    [InlineData("2026-05-06T12:00:00Z", 9)]
    public void It_tells_how_late_a_decision_is_in_Dutch_days(string instant, int days) =>
        Assert.Equal(days, Started.DaysOverdueAt(DateTimeOffset.Parse(instant)));

    [Fact]
    public void Once_stopped_it_grows_no_later() =>
        Assert.Equal(4, Started.Stop(Day.AddDays(60)).DaysOverdueAt(A.Now.AddDays(300)));
}
