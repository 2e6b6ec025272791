using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Tests.Policies;

public class PolicyVersionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Tomorrow = new(2026, 3, 2);

    [Fact]
    public void Rules_begin_tomorrow_at_the_earliest()
    {
        Assert.Equal(PolicyVersionErrors.FromTooSoon, Propose(Tomorrow.AddDays(-1)).Error);
        Assert.Null(Propose(Tomorrow).Error);
    }

    [Theory]
    [InlineData(21, 59, true)]
    [InlineData(22, 0, false)]
    [InlineData(23, 30, false)]
    public void They_are_confirmed_an_hour_before_their_day_begins(int hour, int minute, bool inTime)
    {
        var version = Propose(Tomorrow).Value;

        // In March it is an hour later in the Netherlands.
        var confirmed = version.Confirm("registrar-2", new DateTimeOffset(2026, 3, 1, hour, minute, 0, TimeSpan.Zero));

        Assert.Equal(inTime, confirmed.Error is null);
        Assert.Equal(inTime ? PolicyVersionState.Confirmed : PolicyVersionState.Proposed, version.State);
    }

    [Fact]
    public void A_decision_is_taken_once()
    {
        var version = Propose(Tomorrow).Value;
        version.Withdraw("registrar-1", Now);

        Assert.Equal("policy-version.wrong-state", version.Confirm("registrar-2", Now).Error!.Code);
        Assert.Equal("policy-version.wrong-state", version.Withdraw("registrar-2", Now).Error!.Code);
        Assert.Equal((2, null), (version.Version, version.HeldVersion));
    }

    [Fact]
    public void It_tells_what_happened_without_who()
    {
        var version = Propose(Tomorrow).Value;
        version.Confirm("registrar-2", Now);

        Assert.Equal(
            [
                new PolicyVersionProposed(version.Id, "wmo-consulent", 2, Tomorrow),
                new PolicyVersionConfirmed(version.Id, "wmo-consulent", 2, Tomorrow),
            ],
            version.TakeEvents()
        );
    }

    private static Accreditation.Domain.Shared.Result<PolicyVersion> Propose(DateOnly from) =>
        PolicyVersion.Propose(PolicyDraft.Of(SamplePolicy.Create()) with { From = from }, 2, "registrar-1", Now);
}
