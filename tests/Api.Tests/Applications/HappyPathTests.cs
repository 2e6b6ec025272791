using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Applications;

public class HappyPathTests
{
    private static readonly string[] Lacking = ["A diploma.", "A reflection report."];

    [Theory, EveryDatabase]
    public async Task By_training_from_draft_to_grant(TestDatabase database)
    {
        var it = await ACase.Filed(database);
        Assert.Equal("submitted", it.State);

        await it.By(it.Assessor, "assessment");
        var granted = await it.By(it.Decider, "decision", new { outcome = "granted" });

        Assert.Equal((HttpStatusCode.OK, "granted"), (granted.Status, it.State));
        Assert.Equal($"decider-{it.ConsultantId}", (string?)granted["decision.by"]);
        Assert.NotNull(granted["clock.stoppedOn"]);
    }

    [Theory, EveryDatabase]
    public async Task A_grant_issues_the_registration_in_the_same_transaction(TestDatabase database)
    {
        var it = await ACase.UnderAssessment(database);

        await it.By(it.Decider, "decision", new { outcome = "granted" });
        var own = await it.Consultant.Read($"/v1/registrations/{it.Last["decision.registrationNumber"]}");

        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Equal("registered", await it.Standing());
        Assert.Equal("application.already-registered", (await it.Start()).Code);
    }

    [Theory, EveryDatabase]
    public async Task By_experience_from_draft_to_grant(TestDatabase database)
    {
        var it = await ACase.Draft(database, "experience");
        await it.Add(Work(daysAgo: 900, hours: 2500));
        await it.Add(new { kind = "certificate", issuedOn = ACase.Recent() });
        await it.Add(new { kind = "assessment-report", issuedOn = ACase.Recent() });
        await it.Submit();
        await it.By(it.Assessor, "assessment");

        await it.By(it.Decider, "decision", new { outcome = "granted" });

        Assert.Equal("granted", it.State);
    }

    [Theory, EveryDatabase]
    public async Task A_draft_can_change_its_route(TestDatabase database)
    {
        var it = await ACase.Draft(database);

        var amended = await it.Consultant.Patch(it.Url, it.Last.ETag, new { route = "experience" });

        Assert.Equal("experience", (string?)amended["route"]);
    }

    [Theory, EveryDatabase]
    public async Task The_filing_shows_the_legal_deadline(TestDatabase database)
    {
        var it = await ACase.Filed(database);

        var started = DateOnly.Parse((string)it.Last["clock.startedOn"]!);
        Assert.Equal(started.AddDays(56).ToString("yyyy-MM-dd"), (string?)it.Last["clock.deadline"]);
    }

    [Theory, EveryDatabase]
    public async Task An_incomplete_case_goes_back_and_forth(TestDatabase database)
    {
        var it = await ACase.Filed(database, complete: false);
        await it.By(it.Assessor, "incompleteness", new { items = Lacking });
        Assert.Equal("incomplete", it.State);
        Assert.NotNull(it.Last["clock.suspendedUntil"]);

        await it.Add(new { kind = "diploma", issuedOn = "2022-07-01" });
        await it.By(it.Consultant, "completion");

        Assert.Equal("under-assessment", it.State);
        Assert.Equal(Lacking, ACase.Texts(it.Last["repairRequest.items"]));
    }

    [Theory, EveryDatabase]
    public async Task A_grant_with_conditions_covers_what_is_missing(TestDatabase database)
    {
        var it = await ACase.WithCommittee(database, complete: false);
        var conditions = new[] { Condition("education"), Condition("competence") };

        await it.By(it.Decider, "decision", new { outcome = "granted-with-conditions", conditions });

        Assert.Equal("granted-with-conditions", it.State);
        Assert.Equal("education", (string?)it.Last["decision"]!["conditions"]![0]!["rule"]);
        Assert.Equal("conditional", await it.Standing());
    }

    [Theory, EveryDatabase]
    public async Task A_provisional_registration_becomes_a_full_one_under_the_same_number(TestDatabase database)
    {
        var trainee = await ACase.UnderAssessment(database);
        await trainee.By(trainee.Decider, "decision", new { outcome = "granted", provisional = true });
        var number = (string?)trainee.Last["decision.registrationNumber"];

        var trained = await ACase.DraftOf(trainee.Api, trainee.ConsultantId, "training");
        await trained.GatherAndSubmit();
        await trained.By(trained.Assessor, "assessment");
        var again = await trained.By(trained.Decider, "decision", new { outcome = "granted", provisional = true });
        await trained.By(trained.Decider, "decision", new { outcome = "granted" });

        Assert.Equal("registration.issued-already", again.Code);
        Assert.Equal(number, (string?)trained.Last["decision.registrationNumber"]);
        Assert.Equal("registered", await trained.Standing());
        var history = await trained.Consultant.Read($"/v1/registrations/{number}/history");
        var kinds = history["facts"]!.AsArray().Select(fact => (string?)fact!["periodKind"]);
        Assert.Equal(["provisional", "full"], kinds);
    }

    [Theory, EveryDatabase]
    public async Task Somebody_in_training_is_granted_a_provisional_registration(TestDatabase database)
    {
        var it = await ACase.UnderAssessment(database, complete: false);

        await it.By(it.Decider, "decision", new { outcome = "granted", provisional = true });

        Assert.Equal(("granted", true), (it.State, (bool)it.Last["decision.provisional"]!));
        Assert.Equal("provisional", await it.Standing());
    }

    [Theory, EveryDatabase]
    public async Task A_withdrawn_application_makes_room_for_another(TestDatabase database)
    {
        var it = await ACase.Filed(database);
        Assert.Equal("application.already-open", (await it.Start()).Code);

        await it.By(it.Consultant, "withdrawal");

        Assert.Equal("withdrawn", it.State);
        Assert.Equal(HttpStatusCode.Created, (await it.Start()).Status);
    }

    [Theory, EveryDatabase]
    public async Task The_term_is_extended_once(TestDatabase database)
    {
        var it = await ACase.UnderAssessment(database);
        var reason = new { reason = "The issuer must confirm the diploma." };

        var extended = await it.By(it.Assessor, "extension", reason);
        var again = await it.By(it.Assessor, "extension", reason);

        Assert.Equal(8, (int)extended["clock.extendedWeeks"]!);
        Assert.Equal("application.term-extended-already", again.Code);
    }

    private static object Work(int daysAgo, int hours) =>
        new
        {
            kind = "employer-statement",
            from = ACase.Recent(daysAgo),
            until = ACase.Recent(10),
            hours,
            organisation = ACase.Employer,
            note = "Team Wmo.",
        };

    private static object Condition(string rule) =>
        new
        {
            text = "Finish the course.",
            owner = "consultant",
            dueOn = ACase.Recent(-200),
            test = "The certificate is in the dossier.",
            rule,
        };
}
