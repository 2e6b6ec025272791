using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Applications;

public class RefusalTests
{
    private static readonly string[] Rules = ["education", "competence"];

    [Theory, EveryDatabase]
    public async Task A_refusal_is_announced_heard_and_reasoned(TestDatabase database)
    {
        var it = await ACase.WithCommittee(database, complete: false);
        await it.By(it.Decider, "intended-refusal", ACase.Reasons("education", "competence"));
        Assert.Equal("with-committee", it.State);
        Assert.Equal("application.view-term-runs", (await Refuse(it, "education", "competence")).Code);

        await it.By(it.Consultant, "view", new { text = "The course was recognised." });
        var refused = await Refuse(it, "education", "competence");

        Assert.Equal("refused", it.State);
        Assert.Equal(2, refused["decision"]!["reasons"]!.AsArray().Count);
    }

    [Theory, EveryDatabase]
    public async Task A_refusal_cannot_come_out_of_the_blue(TestDatabase database)
    {
        var it = await ACase.WithCommittee(database, complete: false);

        Assert.Equal("application.refusal-not-announced", (await Refuse(it, "education", "competence")).Code);
    }

    [Theory, EveryDatabase]
    public async Task An_announcement_names_every_rule_that_is_not_met(TestDatabase database)
    {
        var it = await ACase.WithCommittee(database, complete: false);

        var answer = await it.By(it.Decider, "intended-refusal", ACase.Reasons("education"));

        Assert.Equal("application.reasons-incomplete", answer.Code);
        Assert.Equal(["competence"], ACase.Texts(answer["missing"]));
    }

    [Theory, EveryDatabase]
    public async Task A_case_before_an_assessor_cannot_be_refused(TestDatabase database)
    {
        var it = await ACase.UnderAssessment(database, complete: false);

        var answer = await Refuse(it, "education", "competence");

        Assert.Equal((HttpStatusCode.Conflict, "application.wrong-state"), (answer.Status, answer.Code));
        Assert.Equal(
            ("under-assessment", "with-committee"),
            ((string?)answer["state"], (string?)answer["possibleIn"]![0])
        );
    }

    [Theory, EveryDatabase]
    public async Task A_grant_does_not_pass_over_what_is_missing(TestDatabase database)
    {
        var it = await ACase.UnderAssessment(database, complete: false);

        var answer = await it.By(it.Decider, "decision", new { outcome = "granted" });

        Assert.Equal("application.requirements-missing", answer.Code);
        Assert.Equal(["education", "competence"], ACase.Texts(answer["missing"]));
    }

    [Theory, EveryDatabase]
    public async Task A_grant_that_sets_a_rule_aside_says_why(TestDatabase database)
    {
        var it = await ACase.UnderAssessment(database, complete: false);
        var reasons = Rules.Select(rule => new { rule, reason = "Known for years." });

        var granted = await it.By(it.Decider, "decision", new { outcome = "granted", reasons });

        Assert.Equal("Known for years.", (string?)granted["decision"]!["reasons"]![1]!["reason"]);
    }

    [Theory, EveryDatabase]
    public async Task A_decision_does_not_mix_outcomes(TestDatabase database)
    {
        var it = await ACase.WithCommittee(database);

        var refused = await it.By(it.Decider, "decision", new { outcome = "refused", provisional = true });
        var conditional = await it.By(it.Decider, "decision", new { outcome = "granted-with-conditions" });

        Assert.Equal(["#/provisional equal", "#/reasons not-empty"], refused.Faults.Order());
        Assert.Equal(["#/conditions conditions-misplaced"], conditional.Faults);
    }

    private static Task<Answer> Refuse(ACase it, params string[] rules)
    {
        var reasons = rules.Select(rule => new { rule, reason = "The document says otherwise." });
        return it.By(it.Decider, "decision", new { outcome = "refused", reasons });
    }
}
