using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Tests.Consultants;
using static Accreditation.Domain.Tests.Endorsements.AnEndorsement;

namespace Accreditation.Domain.Tests.Endorsements;

public class AskingTests
{
    [Fact]
    public void A_consultant_asks_a_manager_of_an_organisation_they_worked_for()
    {
        var consultant = SomebodyAtAmsterdam();

        var asked = Ask(consultant, To(Manager)).Value;

        Assert.Equal((EndorsementState.Requested, consultant.Id), (asked.State, asked.ConsultantId));
        Assert.IsType<EndorsementAsked>(Assert.Single(asked.TakeEvents()));
    }

    [Fact]
    public void An_organisation_that_they_left_before_the_covered_period_does_not_endorse()
    {
        var left = AConsultant.Like.Working(AConsultant.Amsterdam, new(2020, 1, 1), LastYear.From.AddDays(-1)).Build();

        Assert.Equal("endorsement.never-worked-there", Ask(left, To(Manager)).Error?.Code);
    }

    [Theory]
    [InlineData(Tie.Family)]
    [InlineData(Tie.Financial)]
    public void A_declared_tie_is_refused(Tie tie) =>
        Assert.Equal("endorsement.tie-declared", Ask(SomebodyAtAmsterdam(), To(Manager, tie)).Error?.Code);

    [Fact]
    public void Nobody_asks_themselves() =>
        Assert.Equal(
            "endorsement.of-oneself",
            Ask(SomebodyAtAmsterdam("ME@example.nl"), To(ManagerAt("me@example.nl", "GM0363"))).Error?.Code
        );

    [Fact]
    public void The_same_manager_is_not_asked_twice_while_the_first_request_waits()
    {
        var consultant = SomebodyAtAmsterdam();
        var surroundings = EndorsementSurroundings.None with { OfConsultant = [AskedBy(consultant)] };

        Assert.Equal("endorsement.asked-already", Ask(consultant, To(Manager), surroundings).Error?.Code);
    }

    [Fact]
    public void A_manager_who_asked_the_consultant_is_not_asked_in_return()
    {
        var (consultant, colleague) = (SomebodyAtAmsterdam("a@example.nl"), SomebodyAtAmsterdam("b@example.nl"));
        var theirs = AskedBy(colleague, ManagerAt("a@example.nl", "GM0363"));

        var asked = Ask(
            consultant,
            To(ManagerAt("b@example.nl", "GM0363")),
            EndorsementSurroundings.None with
            {
                OfEndorser = [theirs],
            }
        );

        Assert.Equal("endorsement.reciprocal", asked.Error?.Code);
    }

    [Fact]
    public void Other_days_or_a_declined_request_make_no_pair()
    {
        var (consultant, colleague) = (SomebodyAtAmsterdam("a@example.nl"), SomebodyAtAmsterdam("b@example.nl"));
        var manager = ManagerAt("a@example.nl", "GM0363");
        var declined = AskedBy(colleague, manager);
        declined.Decline(ManagersToken with { Email = manager.Email }, Now);
        var before = Ask(colleague, new(manager, Days(new(2024, 1, 1), LastYear.From.AddDays(-1)), Tie.None)).Value;

        var surroundings = EndorsementSurroundings.None with { OfEndorser = [declined, before] };

        Assert.Null(Ask(consultant, To(ManagerAt("b@example.nl", "GM0363")), surroundings).Error);
    }

    [Theory]
    [InlineData(24, null)]
    [InlineData(25, "endorsement.too-many-open")]
    public void A_manager_has_a_limited_number_of_requests_waiting(int open, string? code) =>
        Assert.Equal(
            code,
            Ask(
                SomebodyAtAmsterdam(),
                To(Manager),
                EndorsementSurroundings.None with
                {
                    OpenAtEndorser = open,
                }
            ).Error?.Code
        );

    [Theory]
    [InlineData("2026-01-01", "2025-12-31", "#/coveredUntil")]
    [InlineData("2026-01-01", "2026-11-23", "#/coveredUntil")]
    [InlineData("2021-11-21", "2026-11-22", "#/coveredFrom")]
    public void A_covered_period_lies_in_the_past_and_is_no_longer_than_a_period(
        string from,
        string until,
        string location
    )
    {
        var error = CoveredPeriod.Of(DateOnly.Parse(from), DateOnly.Parse(until), 60, Today).Error!;

        Assert.Equal(location, Assert.Single(error.Faults).Location);
    }

    [Fact]
    public void Dates_at_the_end_of_the_calendar_are_refused_not_thrown() =>
        Assert.NotNull(CoveredPeriod.Of(DateOnly.MaxValue, DateOnly.MaxValue, 60, Today).Error);

    [Fact]
    public void A_manager_is_named_without_a_bsn() =>
        Assert.Equal("input.bsn-refused", Endorser.Of("C. 111222333", "c@example.nl", "GM0363").Error?.Code);

    [Fact]
    public void A_stalled_request_goes_to_another_manager_without_a_trace_of_the_first()
    {
        var consultant = SomebodyAtAmsterdam();
        var endorsement = AskedBy(consultant);
        var other = ManagerAt("other@amsterdam.example", "GM0363");

        endorsement.Redirect(To(other), consultant, EndorsementSurroundings.None, Rules, Now.AddDays(9));

        Assert.Equal((other, Now.AddDays(9)), (endorsement.Endorser, endorsement.AskedAt));
        Assert.False(endorsement.IsAddressedTo(ManagersToken));
        Assert.True(endorsement.IsAddressedTo(ManagersToken with { Email = other.Email }));
    }
}
