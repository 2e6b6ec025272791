using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.Activities;

public class AmendmentTests
{
    [Theory, EveryDatabase]
    public async Task A_minor_amendment_keeps_the_accreditation(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        var number = (string?)it.Last["number"];

        await it.By(
            it.User,
            "amendment",
            new
            {
                kind = "minor",
                title = "Rechtspraak opnieuw",
                trainers = AnActivity.Texts("D. Docent"),
            }
        );

        Assert.Equal(("amended", number), (it.State, (string?)it.Last["number"]));
        Assert.Equal("Rechtspraak opnieuw", (string?)(await it.Api.Anonymous().Read(it.Own))["title"]);
        Assert.Equal(HttpStatusCode.Created, (await it.Plan()).Status);
    }

    [Theory, EveryDatabase]
    public async Task What_the_judgement_rests_on_changes_by_another_judgement(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        var number = (string?)it.Last["number"];
        var planned = await it.Plan(startsIn: 40);

        Assert.Equal("activity.amendment-is-major", (await Amend(it, "minor")).Code);
        await it.By(it.User, "amendment", Change("major"));
        var seen = await it.Api.Anonymous().Read(it.Own);
        var newRun = await it.Plan(startsIn: 40);
        await it.By(it.One, "assessment");
        await it.By(it.One, "decision", AnActivity.Accredit(points: 7));

        Assert.Equal(("accredited", 360), ((string?)seen["state"], (int)seen["netMinutes"]!));
        Assert.Equal("run.not-accredited", newRun.Code);
        Assert.Equal((420, number), ((int)it.Last["netMinutes"]!, (string?)it.Last["number"]));
        Assert.Equal(7m, (decimal)it.Last["points"]![0]!["points"]!);
        Assert.Equal(6m, (decimal)(await it.User.Read($"/v1/runs/{planned.Id}"))["points"]![0]!["points"]!);
    }

    [Theory, EveryDatabase]
    public async Task A_refused_amendment_leaves_the_course_as_it_was(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        await it.By(it.User, "amendment", Change("major"));
        await it.By(it.One, "assessment");

        await it.By(it.One, "decision", AnActivity.Refuse());

        Assert.Equal(("accredited", 360, null), (it.State, (int)it.Last["netMinutes"]!, it.Last["dossier.amendment"]));
        Assert.Equal("refuse-amendment", (string?)it.Last["dossier.steps"]!.AsArray()[^1]!["act"]);
        Assert.Equal(HttpStatusCode.Created, (await it.Plan()).Status);
    }

    [Theory, EveryDatabase]
    public async Task A_waiting_amendment_is_revised_after_repair_or_taken_back(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        await it.By(it.User, "amendment", Change("major"));
        await it.By(it.One, "incompleteness", new { items = AnActivity.Texts("The programme.") });
        var revised = await it.Revise(new { programme = "All day: case law." });

        var dropped = await it.User.Change(HttpMethod.Delete, $"{it.Own}/amendment", revised.ETag, null);
        var again = await it.User.Change(HttpMethod.Delete, $"{it.Own}/amendment", "*", null);

        var read = await it.User.Read(it.Own);
        Assert.Equal("All day: case law.", (string?)revised["dossier.amendment"]!["programme"]);
        Assert.Equal(360, (int)revised["netMinutes"]!);
        Assert.Equal(HttpStatusCode.NoContent, dropped.Status);
        Assert.Equal("activity.wrong-state", again.Code);
        Assert.Equal(("accredited", null), ((string?)read["state"], read["dossier.amendment"]));
    }

    [Theory, EveryDatabase]
    public async Task A_draft_is_not_amended_and_an_amendment_is_complete(TestDatabase database)
    {
        var (draft, it) = (await AnActivity.Draft(database), await AnActivity.Accredited(database));
        var untested = new { kind = "major", form = "blended" };
        var empty = new { kind = "major", requestedPoints = Array.Empty<object>() };

        Assert.Equal("activity.wrong-state", (await Amend(draft, "major")).Code);
        Assert.Equal("activity.test-missing", (await it.Try(it.User, "amendment", untested)).Code);
        Assert.Equal("activity.incomplete", (await it.Try(it.User, "amendment", empty)).Code);
        Assert.Equal(
            ["#/title required"],
            (await it.Try(it.User, "amendment", """{"kind":"minor","title":null}""")).Faults
        );
    }

    private static object Change(string kind) =>
        new
        {
            kind,
            netMinutes = 420,
            requestedPoints = AnActivity.Points(7),
        };

    private static Task<Answer> Amend(AnActivity it, string kind) => it.Try(it.User, "amendment", Change(kind));
}
