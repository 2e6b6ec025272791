using Accreditation.Domain.Endorsements;
using static Accreditation.Domain.Tests.Endorsements.AnEndorsement;

namespace Accreditation.Domain.Tests.Endorsements;

public class StatementTests
{
    public static TheoryData<string, Func<StatementDraft, StatementDraft>> Faulty =>
        new()
        {
            { "#/function input.required", draft => draft with { Function = " " } },
            { "#/until endorsement.period-unacceptable", draft => draft with { Until = draft.From.AddDays(-1) } },
            { "#/until endorsement.period-unacceptable", draft => draft with { Until = Today.AddDays(1) } },
            { "#/hoursPerWeek endorsement.hours-out-of-range", draft => draft with { HoursPerWeek = 61 } },
            { "#/tasks input.required", draft => draft with { Tasks = [] } },
            { "#/tasks/1 endorsement.unknown-task", draft => draft with { Tasks = ["intake", "baking"] } },
            {
                "#/competences endorsement.statement-unanswered",
                draft => draft with { Competences = [draft.Competences[0]] }
            },
            {
                "#/competences endorsement.statement-unanswered",
                draft => draft with { Competences = [.. draft.Competences, draft.Competences[0]] }
            },
            {
                "#/competences/2/code endorsement.unknown-statement",
                draft => draft with { Competences = [.. draft.Competences, new("bakes", CompetenceOpinion.Can)] }
            },
            { "#/remark input.too-long", draft => draft with { Remark = new string('a', 501) } },
            { "#/remark input.bsn-refused", draft => draft with { Remark = "client 111222333" } },
        };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Faulty))]
    public void A_fault_is_named_with_its_place(string expected, Func<StatementDraft, StatementDraft> spoil)
    {
        var fault = Assert.Single(EndorsementStatement.Of(spoil(Draft), Rules, Today).Error!.Faults);

        Assert.Equal(expected, $"{fault.Location} {fault.Code}");
    }

    [Fact]
    public void Tasks_and_answers_stand_in_the_order_of_the_rules()
    {
        var statement = EndorsementStatement.Of(Draft, Rules, Today).Value;

        Assert.Equal(["intake", "investigation"], statement.Tasks);
        Assert.Equal(["holds-conversation", "knows-case-law"], statement.Competences.Select(answer => answer.Code));
    }

    [Fact]
    public void The_seal_covers_every_part_of_the_statement()
    {
        var given = GivenTo(SomebodyAtAmsterdam());
        StatementDraft[] others =
        [
            Draft with
            {
                Function = "Klantmanager",
            },
            Draft with
            {
                From = Draft.From.AddDays(1),
            },
            Draft with
            {
                Until = Draft.Until.AddDays(-1),
            },
            Draft with
            {
                HoursPerWeek = 33,
            },
            Draft with
            {
                Tasks = ["intake"],
            },
            Draft with
            {
                OwnObservation = false,
            },
            Draft with
            {
                Competences = [Draft.Competences[0] with { Opinion = CompetenceOpinion.Can }, Draft.Competences[1]],
            },
            Draft with
            {
                Remark = null,
            },
        ];

        var seals = others
            .Select(draft => EndorsementStatement.Of(draft, Rules, Today).Value)
            .Select(statement => EndorsementSeal.Of(given, statement, Now));

        Assert.Equal(9, seals.Append(given.Seal).Distinct().Count());
    }
}
