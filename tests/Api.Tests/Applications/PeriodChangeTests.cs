using Accreditation.Testing;

namespace Accreditation.Api.Tests.Applications;

/// <summary>Extension, dispensation and reinstatement, and what each does to a registration.</summary>
[Collection("Calendar")]
public class PeriodChangeTests
{
    private static readonly string[] Lacking = ["A plan with dates."];

    [Theory, EveryDatabase]
    public async Task An_extension_moves_the_end_and_shows_neither_ground_nor_plan_to_the_public(TestDatabase database)
    {
        var it = await Asked(database, Extension());

        await Grant(it);
        var entry = await it.Api.Anonymous().Read($"/v1/register-entries/{it.Number}");

        Assert.Equal("granted", it.Case.State);
        Assert.Equal("registered", await it.StandingOn(it.End.AddMonths(6)));
        Assert.Equal("conditional", await it.StandingOn(it.End.AddMonths(6).AddDays(1)));
        Assert.DoesNotContain("illness", entry.Json!.ToString());
        Assert.Equal("illness", (string?)(await it.Case.Read())["extension.ground"]);
    }

    [Theory, EveryDatabase]
    public async Task Asked_in_time_and_granted_late_an_extension_mends_the_grace(TestDatabase database)
    {
        var it = await Asked(database, Extension(), endsIn: 5);
        it.Clock.Forward(20);
        Assert.Equal("conditional", await it.Standing());

        await Grant(it);

        Assert.Equal("registered", await it.Standing());
    }

    [Theory, EveryDatabase]
    public async Task An_extension_takes_no_documents_and_no_conditions(TestDatabase database)
    {
        var it = await Asked(database, Extension());

        var document = await it.Case.Add(new { kind = "cv" });
        var possible = (await it.Case.Read())["possibleActs"];

        Assert.Equal("application.not-for-kind", document.Code);
        Assert.DoesNotContain("grant-with-conditions", ACase.Texts(possible));
    }

    [Theory, EveryDatabase]
    public async Task No_more_than_the_rules_allow_is_granted(TestDatabase database)
    {
        var it = await Asked(database, Extension(months: 12));
        await Grant(it);
        await it.Case.Begin(Extension());
        await it.Case.Submit();

        var more = await Grant(it);

        Assert.Equal("registration.extended-too-long", more.Code);
    }

    [Theory, EveryDatabase]
    public async Task What_the_rules_do_not_offer_is_refused_at_once(TestDatabase database)
    {
        var it = await ARenewal.EndingIn(database, 30);

        await it.Case.Begin(Extension("holiday", 7));
        var extension = it.Case.Last.Faults.ToArray();
        await it.Case.Begin(Dispensation("colour", 0));

        Assert.Equal(["#/extension/ground choice.not-offered", "#/extension/months choice.not-offered"], extension);
        Assert.Equal(
            ["#/dispensation/rule choice.not-offered", "#/dispensation/reductionPercent reduction.not-offered"],
            it.Case.Last.Faults
        );
    }

    [Theory, EveryDatabase]
    public async Task What_is_asked_can_be_changed_when_the_assessor_asks_about_it(TestDatabase database)
    {
        var it = await Asked(database, Extension());
        await it.Case.By(it.Case.Assessor, "incompleteness", new { items = Lacking });

        var changed = await it.Case.Consultant.Patch(
            it.Case.Url,
            await it.Case.Tag(),
            new { extension = new { plan = "Two courses in spring." } }
        );
        var misplaced = await it.Case.Consultant.Patch(it.Case.Url, changed.ETag, new { route = "training" });

        Assert.Equal("Two courses in spring.", (string?)changed["extension.plan"]);
        Assert.Equal("illness", (string?)changed["extension.ground"]);
        Assert.Equal("application.not-for-kind", misplaced.Code);
    }

    [Theory, EveryDatabase]
    public async Task A_dispensation_lowers_the_norm_so_that_the_renewal_is_granted_at_once(TestDatabase database)
    {
        var it = await Asked(database, Dispensation("work-hours", 100));
        await Grant(it);

        await it.File(withWork: false);
        var renewed = await it.Screened();

        Assert.Equal("granted", (string?)renewed["state"]);
        Assert.Empty(renewed["screening.routedToPerson"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task A_refusal_of_an_extension_is_announced_and_names_the_ground(TestDatabase database)
    {
        var it = await Asked(database, Extension());
        await it.Case.By(it.Case.Assessor, "assessment");
        await it.Case.By(it.Case.Assessor, "referral");

        var unknown = await it.Case.By(it.Case.Decider, "intended-refusal", ACase.Reasons("total"));
        await it.Case.By(it.Case.Decider, "intended-refusal", ACase.Reasons("illness"));
        await it.Case.By(it.Case.Consultant, "view", new { text = "I was away for half a year." });
        var reasons = new[] { new { rule = "illness", reason = "The plan does not hold." } };
        await it.Case.By(it.Case.Decider, "decision", new { outcome = "refused", reasons });

        Assert.Equal("application.rule-unknown", unknown.Code);
        Assert.Equal("refused", it.Case.State);
        Assert.Equal("conditional", await it.StandingOn(it.End.AddDays(1)));
    }

    [Theory, EveryDatabase]
    public async Task Whoever_lapsed_comes_back_under_the_same_number(TestDatabase database)
    {
        var it = await ARenewal.EndingIn(database, -200);
        Assert.Equal("lapsed", await it.Standing());
        await it.Begin("reinstatement");
        await it.AddWork();
        await it.Case.Submit();

        var granted = await Grant(it);

        Assert.Equal("granted", (string?)granted["state"]);
        Assert.Equal(it.Number, (string?)granted["decision.registrationNumber"]);
        Assert.Equal("lapsed", await it.StandingOn(it.Today.AddDays(-1)));
        Assert.Equal("registered", await it.Standing());
        Assert.Equal(it.Today, (await it.Periods())[^1].From);
    }

    [Theory, EveryDatabase]
    public async Task After_a_long_time_one_comes_back_as_new(TestDatabase database)
    {
        var it = await ARenewal.EndingIn(database, -2_100);
        await it.Begin("reinstatement");
        Assert.Equal("application.route-needed", it.Case.Last.Code);
        await it.Case.Begin(
            new
            {
                kind = "reinstatement",
                section = ARenewal.Section,
                route = "training",
            }
        );
        var day = ARenewal.Day(it.Today.AddDays(-100));
        await it.Case.Add(new { kind = "diploma", issuedOn = "2022-07-01" });
        await it.Case.Add(new { kind = "reflection-report", issuedOn = day });
        await it.Case.Submit();

        Assert.Equal("granted", (string?)(await Grant(it))["state"]);
        Assert.Equal("registered", await it.Standing());
    }

    [Theory, EveryDatabase]
    public async Task Whoever_is_registered_or_died_does_not_come_back(TestDatabase database)
    {
        var it = await ARenewal.EndingIn(database, 30);
        Assert.Equal("application.not-ended", (await it.Begin("reinstatement")).Last.Code);

        await Remove(it, "deceased", null);
        Assert.Equal("application.return-barred", (await it.Begin("reinstatement")).Last.Code);
    }

    [Theory, EveryDatabase]
    public async Task After_a_measure_one_comes_back_when_its_publication_is_over(TestDatabase database)
    {
        var it = await ARenewal.EndingIn(database, 30);
        await Remove(it, "measure", it.Today.AddDays(10));
        Assert.Equal("application.measure-runs", (await it.Begin("reinstatement")).Last.Code);

        it.Clock.Forward(11);

        Assert.Null((await it.Begin("reinstatement")).Last.Code);
        Assert.Equal("application.already-open", (await it.Begin("reinstatement")).Last.Code);
    }

    private static object Extension(string ground = "illness", int months = 6) =>
        new
        {
            kind = "extension",
            section = ARenewal.Section,
            extension = new
            {
                ground,
                months,
                plan = "A course in autumn.",
            },
        };

    private static object Dispensation(string rule, int reductionPercent) =>
        new
        {
            kind = "dispensation",
            section = ARenewal.Section,
            dispensation = new
            {
                rule,
                reductionPercent,
                ground = "long-absence",
                explanation = "Away for a year.",
            },
        };

    private static async Task<ARenewal> Asked(TestDatabase database, object request, int endsIn = 30)
    {
        var it = await ARenewal.EndingIn(database, endsIn);
        await it.Case.Begin(request);
        await it.Case.Submit();
        return it;
    }

    private static async Task<Answer> Grant(ARenewal it)
    {
        await it.Case.By(it.Case.Assessor, "assessment");
        return await it.Case.By(it.Case.Decider, "decision", new { outcome = "granted" });
    }

    private static async Task Remove(ARenewal it, string ground, DateOnly? publicUntil)
    {
        var staff = it.Api.As("registrations.decide register.manage", "committee", "ORG-COMMITTEE");
        var url = $"/v1/registrations/{it.Number}";
        var removed = await staff.Change(
            $"{url}/removals",
            (await staff.Read(url)).ETag,
            new
            {
                ground,
                effectiveOn = it.Today,
                publicUntil,
                reason = "As decided.",
            }
        );
        Assert.Null(removed.Code);
    }
}
