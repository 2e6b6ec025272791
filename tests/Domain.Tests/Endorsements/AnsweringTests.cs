using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Tests.Consultants;
using static Accreditation.Domain.Tests.Endorsements.AnEndorsement;

namespace Accreditation.Domain.Tests.Endorsements;

public class AnsweringTests
{
    [Fact]
    public void A_given_endorsement_is_frozen_and_valid_for_twelve_months()
    {
        var given = GivenTo(SomebodyAtAmsterdam());

        Assert.Equal((EndorsementState.Given, new DateOnly(2027, 11, 21)), (given.State, given.ValidUntil!.Value));
        Assert.Equal(EndorsementSeal.Length, given.Seal!.Length);
        Assert.True(given.IsIntact);
    }

    [Fact]
    public void It_expires_the_day_after_its_last_valid_day()
    {
        var given = GivenTo(SomebodyAtAmsterdam());

        Assert.Equal(EndorsementState.Given, given.StateOn(given.ValidUntil!.Value));
        Assert.Equal(EndorsementState.Expired, given.StateOn(given.ValidUntil!.Value.AddDays(1)));
    }

    [Fact]
    public void Somebody_else_cannot_answer()
    {
        var consultant = SomebodyAtAmsterdam();
        EndorserIdentity[] others =
        [
            ManagersToken with
            {
                Email = AConsultant.Contact("x@example.nl").Email,
            },
            ManagersToken with
            {
                Organisation = OrganisationCode.Parse("GM0344"),
            },
            ManagersToken with
            {
                Email = null,
            },
            ManagersToken with
            {
                Organisation = null,
            },
        ];

        Assert.All(
            others,
            other =>
            {
                var endorsement = AskedBy(consultant);
                Assert.Equal(
                    "resource.not-found",
                    endorsement.Give(Answer with { By = other }, consultant, [], Rules, Now).Error?.Code
                );
                Assert.Equal("resource.not-found", endorsement.Decline(other, Now).Error?.Code);
            }
        );
    }

    [Fact]
    public void Whoever_answered_stays_the_addressee_under_another_address()
    {
        var given = GivenTo(SomebodyAtAmsterdam());
        var renamed = ManagersToken with { Email = AConsultant.Contact("married@amsterdam.example").Email };

        Assert.True(given.IsAddressedTo(renamed));
        Assert.False(given.IsAddressedTo(ManagersToken with { Subject = "successor-with-the-old-address" }));
    }

    [Fact]
    public void A_consultant_with_a_managers_token_does_not_endorse_themselves()
    {
        var consultant = SomebodyAtAmsterdam();

        var given = AskedBy(consultant)
            .Give(Answer with { By = ManagersToken with { ConsultantId = consultant.Id } }, consultant, [], Rules, Now);

        Assert.Equal("endorsement.of-oneself", given.Error?.Code);
    }

    [Fact]
    public void A_tie_that_the_manager_declares_is_refused()
    {
        var consultant = SomebodyAtAmsterdam();

        var given = AskedBy(consultant).Give(Answer with { Tie = Tie.Financial }, consultant, [], Rules, Now);

        Assert.Equal("endorsement.tie-declared", given.Error?.Code);
    }

    [Fact]
    public void A_pair_that_came_up_after_asking_is_refused_on_giving()
    {
        var consultant = SomebodyAtAmsterdam("a@example.nl");
        var returned = AskedBy(SomebodyAtAmsterdam("b@example.nl"), ManagerAt("a@example.nl", "GM0363"));

        Assert.Equal(
            "endorsement.reciprocal",
            AskedBy(consultant).Give(Answer, consultant, [returned], Rules, Now).Error?.Code
        );
    }

    [Fact]
    public void Declining_tells_the_journal_no_more_than_taking_back()
    {
        var consultant = SomebodyAtAmsterdam();
        var (declined, cancelled) = (AskedBy(consultant), AskedBy(consultant));
        _ = (declined.TakeEvents(), cancelled.TakeEvents());

        declined.Decline(ManagersToken, Now);
        cancelled.Cancel(Now);

        Assert.Equal(new EndorsementClosed(declined.Id), Assert.Single(declined.TakeEvents()));
        Assert.Equal(new EndorsementClosed(cancelled.Id), Assert.Single(cancelled.TakeEvents()));
    }

    [Fact]
    public void A_request_is_answered_once()
    {
        var consultant = SomebodyAtAmsterdam();
        var endorsement = GivenTo(consultant);

        Assert.Equal("endorsement.not-open", endorsement.Give(Answer, consultant, [], Rules, Now).Error?.Code);
        Assert.Equal("endorsement.not-open", endorsement.Decline(ManagersToken, Now).Error?.Code);
        Assert.Equal("endorsement.not-open", endorsement.Cancel(Now).Error?.Code);
        Assert.Equal(
            "endorsement.not-open",
            endorsement.Redirect(To(Manager), consultant, EndorsementSurroundings.None, Rules, Now).Error?.Code
        );
    }
}
