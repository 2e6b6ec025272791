using System.Text.Json.Nodes;
using Accreditation.Api.Tests.Applications;
using Accreditation.Api.Tests.Cpd.Activities;
using Accreditation.Api.Tests.Cpd.Ledger;
using Accreditation.Api.Tests.Endorsements;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Domain.Registrations;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.Evaluation;

public class EvaluationTests
{
    [Theory, EveryDatabase]
    public async Task An_evaluation_says_rule_by_rule_what_counts_and_because_of_what(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var entered = await it.Enter();

        var seen = await Evaluate(it);
        var law = Rule(seen, "law-and-case-law");

        Assert.Equal(it.Number, (string?)seen["number"]);
        Assert.Equal(("registered", false), ((string?)seen["standing"], (bool)seen["isMet"]!));
        Assert.Equal(ALedgerCase.Today.AddYears(3).AddDays(-1).ToString("yyyy-MM-dd"), (string?)seen["period.until"]);
        Assert.Equal(
            DateOnly.Parse((string)seen["period.until"]!).DayNumber - ALedgerCase.Today.DayNumber,
            (int)seen["daysLeft"]!
        );
        Assert.Equal((15m, 2m, 13m), ((decimal)law["required"]!, (decimal)law["counted"]!, (decimal)law["missing"]!));
        Assert.Equal(entered.Id.ToString(), (string?)law["because"]![0]!["entryId"]);
    }

    [Theory, EveryDatabase]
    public async Task What_was_known_earlier_can_be_asked_for(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var entered = await it.Enter();
        var known = (string)entered["recordedAt"]!;
        await Task.Delay(20);
        await it.Reverse(entered.Id);

        Assert.Equal(4m, (decimal)Rule(await Evaluate(it, $"&knownAt={known}"), "total")["counted"]!);
        Assert.Equal(0m, (decimal)Rule(await Evaluate(it), "total")["counted"]!);
    }

    [Theory, EveryDatabase]
    public async Task A_day_without_a_period_and_a_ledger_of_somebody_else_have_no_evaluation(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var url = $"{it.Evaluation}?section={ALedgerCase.Section}";

        Assert.Equal("cpd-evaluation.no-period", (await it.Consultant.Read($"{url}&validAt=2000-01-01")).Code);
        Assert.Equal("cpd-evaluation.not-registered", (await it.Stranger.Read(url)).Code);
        Assert.Equal("cpd-evaluation.not-registered", (await it.Consultant.Read($"{it.Evaluation}?section=x")).Code);
        Assert.Equal("input.invalid", (await it.Consultant.Read(it.Evaluation)).Code);
        Assert.Equal(it.Number, (string?)(await it.Registrar.Read(url))["number"]);
    }

    [Theory, EveryDatabase]
    public async Task Work_that_an_open_renewal_speaks_of_counts_for_a_norm_pro_rata(TestDatabase database)
    {
        var renewal = await ARenewal.EndingIn(database, 60, complete: false);
        await renewal.Begin("renewal");
        await renewal.AddWork();

        var seen = await renewal.Case.Consultant.Read(
            $"/v1/consultants/{renewal.Case.ConsultantId}/cpd-evaluation?section={ARenewal.Section}"
        );
        var work = Rule(seen, "work-hours");

        Assert.InRange((decimal)work["counted"]!, 2450m, 2500m);
        Assert.Equal(693.25m, (decimal)work["required"]!);
    }

    [Theory, EveryDatabase]
    public async Task Work_that_an_endorsement_speaks_of_counts_without_the_days_of_a_suspension(TestDatabase database)
    {
        var it = await AnEndorsement.Between(database);
        var registration = await Register(it.Api, it.ConsultantId);
        await it.Given();
        var before = await Work();

        await registration.Suspend(new DateOnly(2024, 6, 1), new DateOnly(2024, 6, 14));

        Assert.Equal(Math.Round(731 * 32 / 7m, 2), before);
        Assert.Equal(64m, before - await Work());

        async Task<decimal> Work() =>
            (decimal)
                Rule(
                    await it.Consultant.Read(
                        $"/v1/consultants/{it.ConsultantId}/cpd-evaluation?section={ALedgerCase.Section}"
                    ),
                    "work-hours"
                )["counted"]!;
    }

    [Theory, EveryDatabase]
    public async Task A_what_if_names_planned_courses_by_their_identifier_and_keeps_nothing(TestDatabase database)
    {
        var (it, course) = (await ALedgerCase.Registered(database), await AnActivity.Accredited(database));
        var number = (string)(await course.Api.Anonymous().Read(course.Own))["number"]!;

        var byNumber = await Ask(it, new { accreditationNumber = number });
        var twice = await Ask(
            it,
            new { activityId = course.Id },
            new { activityId = course.Id, completedOn = ALedgerCase.Day(30) }
        );

        Assert.Equal(course.Id.ToString(), (string?)Rule(byNumber, "total")["because"]![0]!["entryId"]);
        Assert.Equal(6m, (decimal)Rule(byNumber, "total")["counted"]!);
        Assert.Equal("same-activity", (string?)Rule(twice, "total")["cappedEntries"]![0]!["cap"]);
        Assert.Equal(course.Id.ToString(), (string?)Rule(twice, "total")["cappedEntries"]![0]!["entryId"]);
        Assert.Equal(0m, await it.Counted());
    }

    [Theory, EveryDatabase]
    public async Task A_what_if_with_courses_that_give_no_points_says_which(TestDatabase database)
    {
        var (it, draft) = (await ALedgerCase.Registered(database), await AnActivity.Draft(database));
        var course = await AnActivity.Accredited(database);

        Assert.Equal(
            ["#/planned/0 cpd-evaluation.not-accredited", "#/planned/2 cpd-evaluation.not-accredited"],
            (
                await Ask(
                    it,
                    new { activityId = draft.Id },
                    new { activityId = course.Id },
                    new { activityId = course.Id, completedOn = ALedgerCase.Day(5000) }
                )
            ).Faults
        );
        Assert.Equal(["#/planned/0/accreditationNumber one-of"], (await Ask(it, new { })).Faults);
        Assert.Equal(
            ["#/planned too-many"],
            (await Ask(it, [.. Enumerable.Repeat<object>(new { activityId = course.Id }, 51)])).Faults
        );
        Assert.Contains("#/planned not-null", (await Ask(it, new object[] { null! })).Faults);
        Assert.Equal("cpd-evaluation.not-registered", (await Ask(it, it.Stranger)).Code);
    }

    private static async Task<ARegistration> Register(RegisterApi api, Guid consultantId)
    {
        var first = new DateOnly(2024, 1, 1);
        var number = ARegistration.NewNumber();
        var issued = Registration.Issue(number, consultantId, ARegistration.Period(first), DateTimeOffset.UtcNow).Value;
        await ARegistration.Save(api, db => db.Registrations.Add(issued));
        return new ARegistration(api, issued.Id, consultantId, number.Value, "");
    }

    private static Task<Answer> Evaluate(ALedgerCase it, string query = "") =>
        it.Consultant.Read($"{it.Evaluation}?section={ALedgerCase.Section}{query}");

    private static Task<Answer> Ask(ALedgerCase it, params object[] planned) => Ask(it, it.Consultant, planned);

    private static Task<Answer> Ask(ALedgerCase it, HttpClient by, params object[] planned) =>
        by.Search($"{it.Evaluation}/what-if", new { section = ALedgerCase.Section, planned });

    private static JsonNode Rule(Answer evaluation, string code) =>
        evaluation.Json!["rules"]!.AsArray().Single(rule => (string?)rule!["code"] == code)!;
}
