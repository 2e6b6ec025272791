using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Applications;

/// <summary>From a filing to what it does to the standing, by a clock that is put forward.</summary>
[Collection("Calendar")]
public class RenewalTests
{
    private static readonly string[] Lacking = ["A statement of your employer."];

    [Theory, EveryDatabase]
    public async Task What_meets_every_rule_is_granted_by_the_system_and_the_next_period_follows(TestDatabase database)
    {
        var it = await (await ARenewal.EndingIn(database, 30)).File();

        var granted = await it.Screened();
        var steps = granted["steps"]!.AsArray();

        Assert.Equal("granted", (string?)granted["state"]);
        Assert.Equal(it.Number, (string?)granted["decision.registrationNumber"]);
        Assert.Equal(["submit", "grant-at-once"], steps.Select(step => (string?)step!["act"]));
        Assert.Empty(granted["screening.routedToPerson"]!.AsArray());
        var next = (await it.Periods())[^1];
        Assert.Equal((it.End.AddDays(1), it.End.AddDays(1).AddMonths(60).AddDays(-1)), next);
        Assert.Equal("registered", await it.StandingOn(it.End.AddDays(400)));
    }

    [Theory, EveryDatabase]
    public async Task Staff_see_that_the_system_decided(TestDatabase database)
    {
        var it = await (await ARenewal.EndingIn(database, 30)).File();
        await it.Screened();

        var seen = await it.Case.Decider.Read(it.Case.Url);

        Assert.Equal("system", (string?)seen["decision.by"]);
        Assert.Equal("system", (string?)seen["steps"]![1]!["by"]);
    }

    [Theory, EveryDatabase]
    public async Task What_lacks_something_waits_for_a_person_who_sees_why(TestDatabase database)
    {
        var it = await (await ARenewal.EndingIn(database, 30)).File(withWork: false);

        var left = await it.Screened();
        var assessment = await it.Case.Assessor.Read($"{it.Case.Url}/assessment");

        Assert.Equal("submitted", (string?)left["state"]);
        Assert.Equal(["rules-missing"], ACase.Texts(left["screening.routedToPerson"]));
        Assert.Equal(["work-hours"], ACase.Texts(assessment["missing"]));
        Assert.Null((string?)left["route"]);
    }

    [Theory, EveryDatabase]
    public async Task Filed_in_time_it_keeps_registered_and_a_late_grant_leaves_no_gap(TestDatabase database)
    {
        var it = await (await ARenewal.EndingIn(database, 10)).File(withWork: false);
        await it.Screened();

        it.Clock.Forward(20);
        Assert.Equal("registered", await it.Standing());
        await it.Case.By(it.Case.Assessor, "assessment");
        var lacking = await it.Case.By(it.Case.Decider, "decision", new { outcome = "granted" });
        await it.Case.By(it.Case.Decider, "decision", Aside("work-hours"));

        Assert.Equal("application.requirements-missing", lacking.Code);
        Assert.Equal("granted", it.Case.State);
        Assert.Equal(it.End.AddDays(1), (await it.Periods())[^1].From);
        Assert.Equal("registered", await it.StandingOn(it.End.AddDays(5)));
    }

    [Theory, EveryDatabase]
    public async Task Filed_in_the_grace_it_is_conditional_until_the_grant(TestDatabase database)
    {
        var it = await ARenewal.EndingIn(database, 5);
        it.Clock.Forward(10);
        Assert.Equal("conditional", await it.Standing());

        await it.File();
        var granted = await it.Screened();

        Assert.Equal("granted", (string?)granted["state"]);
        Assert.Equal(it.End.AddDays(1), (await it.Periods())[^1].From);
        Assert.Equal("registered", await it.Standing());
    }

    [Theory, EveryDatabase]
    public async Task Refused_after_the_end_the_grace_begins_then(TestDatabase database)
    {
        var it = await (await ARenewal.EndingIn(database, 5)).File(withWork: false);
        await it.Screened();
        await it.Case.By(it.Case.Assessor, "assessment");
        await it.Case.By(it.Case.Assessor, "referral");
        await it.Case.By(it.Case.Decider, "intended-refusal", ACase.Reasons("work-hours"));

        it.Clock.Forward(30);
        var reasons = new[] { new { rule = "work-hours", reason = "There is no statement." } };
        await it.Case.By(it.Case.Decider, "decision", new { outcome = "refused", reasons });

        Assert.Equal("refused", it.Case.State);
        Assert.Equal("registered", await it.StandingOn(it.Today));
        Assert.Equal("conditional", await it.StandingOn(it.Today.AddDays(1)));
        Assert.Equal("conditional", await it.StandingOn(it.Today.AddDays(182)));
        Assert.Equal("lapsed", await it.StandingOn(it.Today.AddDays(183)));
    }

    [Theory, EveryDatabase]
    public async Task Withdrawn_after_the_end_the_grace_begins_and_one_can_file_again(TestDatabase database)
    {
        var it = await (await ARenewal.EndingIn(database, 5)).File(withWork: false);
        await it.Screened();

        it.Clock.Forward(10);
        await it.Case.By(it.Case.Consultant, "withdrawal");
        it.Clock.Forward(1);

        Assert.Equal("withdrawn", it.Case.State);
        Assert.Equal("conditional", await it.Standing());
        await it.File();
        Assert.Equal("granted", (string?)(await it.Screened())["state"]);
    }

    [Theory, EveryDatabase]
    public async Task Not_processed_it_no_longer_keeps_registered(TestDatabase database)
    {
        var it = await (await ARenewal.EndingIn(database, 5)).File(withWork: false);
        await it.Screened();
        await it.Case.By(it.Case.Assessor, "incompleteness", new { items = Lacking });

        it.Clock.Forward(29);
        await it.Case.By(it.Case.Assessor, "non-processing");

        Assert.Equal("not-processed", it.Case.State);
        Assert.Equal("conditional", await it.StandingOn(it.Today.AddDays(1)));
    }

    [Theory, EveryDatabase]
    public async Task New_evidence_is_for_a_person_and_does_not_run_the_system_again(TestDatabase database)
    {
        var it = await (await ARenewal.EndingIn(database, 30)).File(withWork: false);
        await it.Screened();
        await it.Case.By(it.Case.Assessor, "incompleteness", new { items = Lacking });
        await it.AddWork();
        await it.Case.By(it.Case.Consultant, "completion");

        Assert.Equal("under-assessment", (string?)(await it.Screened())["state"]);
        var granted = await it.Case.By(it.Case.Decider, "decision", new { outcome = "granted" });

        Assert.Equal((HttpStatusCode.OK, "granted"), (granted.Status, it.Case.State));
    }

    [Theory, EveryDatabase]
    public async Task What_is_finished_after_the_filing_counts_for_the_next_period(TestDatabase database)
    {
        var it = await (await ARenewal.EndingIn(database, 30, complete: false)).File();
        await it.Screened();

        it.Clock.Forward(300);
        await Registrations.ARegistration.Save(
            it.Api,
            db =>
                db.CpdCredits.AddRange(
                    RenewalCohort.Ledger(it.Case.ConsultantId, it.Today.AddDays(190), it.Clock.GetUtcNow())
                )
        );
        var assessment = await it.Case.Assessor.Read($"{it.Case.Url}/assessment");

        Assert.Contains("accredited", ACase.Texts(assessment["missing"]));
        Assert.Equal("registered", await it.Standing());
    }

    [Theory, EveryDatabase]
    public async Task It_is_not_possible_too_early_nor_twice_nor_after_a_lapse(TestDatabase database)
    {
        var early = await ARenewal.EndingIn(database, 200);
        Assert.Equal("application.too-early", (await early.Begin("renewal")).Last.Code);

        var it = await (await ARenewal.EndingIn(database, 30)).File();
        await it.Screened();
        Assert.Equal("registration.renewed-already", (await it.Begin("renewal")).Last.Code);

        var lapsed = await ARenewal.EndingIn(database, -200);
        Assert.Equal("application.return-instead", (await lapsed.Begin("renewal")).Last.Code);
        Assert.Equal("application.not-registered", (await Without(database)).Code);
    }

    [Theory, EveryDatabase]
    public async Task A_draft_that_became_too_late_cannot_be_filed(TestDatabase database)
    {
        var it = await ARenewal.EndingIn(database, -170);
        await it.Begin("renewal");

        it.Clock.Forward(20);
        await it.Case.Submit();

        Assert.Equal("application.return-instead", it.Case.Last.Code);
    }

    [Theory, EveryDatabase]
    public async Task What_does_not_fit_the_kind_is_told_all_at_once(TestDatabase database)
    {
        var it = await ARenewal.EndingIn(database, 30);

        await it.Case.Begin(
            new
            {
                kind = "renewal",
                section = "",
                route = "training",
                extension = new
                {
                    ground = "illness",
                    months = 6,
                    plan = "",
                },
            }
        );

        Assert.Equal(HttpStatusCode.BadRequest, it.Case.Last.Status);
        Assert.Equal(
            [
                "#/extension extension.misplaced",
                "#/extension/plan input.required",
                "#/route route.misplaced",
                "#/section not-empty",
            ],
            it.Case.Last.Faults.Order()
        );
    }

    [Theory, EveryDatabase]
    public async Task A_colleague_is_barred(TestDatabase database)
    {
        var it = await (await ARenewal.EndingIn(database, 30)).File(withWork: false);
        await it.Screened();
        var colleague = it.Api.As("registrations.assess", "colleague", ACase.Employer);

        Assert.Equal("application.own-organisation", (await it.Case.By(colleague, "assessment")).Code);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_submissions_at_once_one_counts(TestDatabase database)
    {
        var it = await ARenewal.EndingIn(database, 30);
        await it.Begin("renewal");
        await it.AddWork();
        var tag = await it.Case.Tag();

        var both = await Task.WhenAll(Submit(), Submit());
        await it.Screened();

        Assert.Single(both, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(2, (await it.Periods()).Length);

        Task<Answer> Submit() => it.Case.Consultant.Change($"{it.Case.Url}/submission", tag, ACase.Declarations);
    }

    [Theory, EveryDatabase]
    public async Task Of_a_grant_and_a_withdrawal_at_once_one_counts(TestDatabase database)
    {
        var it = await (await ARenewal.EndingIn(database, 30)).File(withWork: false);
        await it.Screened();
        await it.Case.By(it.Case.Assessor, "assessment");
        var tag = await it.Case.Tag();

        var both = await Task.WhenAll(
            it.Case.Decider.Change($"{it.Case.Url}/decision", tag, Aside("work-hours")),
            it.Case.Consultant.Change($"{it.Case.Url}/withdrawal", tag)
        );

        Assert.Single(both, answer => answer.Status == HttpStatusCode.OK);
        var state = (string?)(await it.Case.Read())["state"];
        Assert.Equal(state == "granted" ? 2 : 1, (await it.Periods()).Length);
    }

    [Theory, EveryDatabase]
    public async Task Cases_are_listed_by_kind(TestDatabase database)
    {
        var it = await (await ARenewal.EndingIn(database, 30)).File();

        var renewals = await it.Case.Consultant.Read("/v1/applications?kind=renewal");
        var extensions = await it.Case.Consultant.Read("/v1/applications?kind=extension");

        Assert.Equal("renewal", (string?)Assert.Single(renewals["items"]!.AsArray())!["kind"]);
        Assert.Empty(extensions["items"]!.AsArray());
    }

    private static object Aside(string rule) =>
        new { outcome = "granted", reasons = new[] { new { rule, reason = "It was seen on paper." } } };

    private static async Task<Answer> Without(TestDatabase database)
    {
        var (api, _) = await ShiftingClock.On(database);
        var it = await ACase.WithoutApplication(api);
        return (await it.Begin(new { kind = "renewal", section = ARenewal.Section })).Last;
    }
}
