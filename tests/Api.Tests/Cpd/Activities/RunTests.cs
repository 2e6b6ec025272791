using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.Activities;

public class RunTests
{
    [Theory, EveryDatabase]
    public async Task A_run_keeps_what_the_course_gave_and_anybody_sees_it(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);

        var planned = await it.Plan(startsIn: 3, days: 2);
        var seen = await it.Api.Anonymous().Read(planned.Response.Headers.Location!.ToString());
        var listed = await it.Api.Anonymous().Read($"{it.Own}/runs");

        Assert.Equal(HttpStatusCode.Created, planned.Status);
        Assert.Equal((planned.ETag, it.Provider), (seen.ETag, (string?)seen["provider"]));
        Assert.Equal((360, 6m), ((int)seen["netMinutes"]!, (decimal)seen["points"]![0]!["points"]!));
        Assert.Equal(planned.Id.ToString(), (string?)Assert.Single(listed.Json!["items"]!.AsArray())!["id"]);
    }

    [Theory, EveryDatabase]
    public async Task A_run_is_planned_once_however_often_it_is_sent(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        var (key, body) = (
            Guid.NewGuid().ToString(),
            new
            {
                startsOn = AnActivity.Day(1),
                endsOn = AnActivity.Day(1),
                online = true,
            }
        );

        var first = await it.User.Create($"{it.Own}/runs", body, key);
        var again = await it.User.Create($"{it.Own}/runs", body, key);

        Assert.Equal(first.Id, again.Id);
        Assert.Single((await it.User.Read($"{it.Own}/runs")).Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task A_run_starts_while_the_course_is_accredited(TestDatabase database)
    {
        var (it, draft) = (await AnActivity.Accredited(database), await AnActivity.Draft(database));

        Assert.Equal(HttpStatusCode.Created, (await it.Plan(startsIn: 0)).Status);
        Assert.Equal("run.not-accredited", (await it.Plan(startsIn: -1, days: 9)).Code);
        Assert.Equal("run.not-accredited", (await it.Plan(startsIn: 4 * 366)).Code);
        Assert.Equal("run.not-accredited", (await draft.Plan(startsIn: 1)).Code);
    }

    [Theory, EveryDatabase]
    public async Task A_schedule_makes_sense(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        var both = new
        {
            startsOn = AnActivity.Day(2),
            endsOn = AnActivity.Day(1),
            place = "Utrecht",
            online = true,
        };
        var neither = new { startsOn = "1066-10-14", endsOn = AnActivity.Day(1) };

        Assert.Equal(
            ["#/endsOn run.ends-before-start", "#/place run.place-or-online"],
            (await it.User.Create($"{it.Own}/runs", both)).Faults.Order()
        );
        Assert.Equal(
            ["#/place run.place-or-online", "#/startsOn inclusive-between"],
            (await it.User.Create($"{it.Own}/runs", neither)).Faults.Order()
        );
    }

    [Theory, EveryDatabase]
    public async Task A_run_that_has_not_begun_is_moved(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        var (run, url) = await Planned(it, startsIn: 3);

        var moved = await it.User.Patch(
            url,
            run.ETag,
            new { startsOn = AnActivity.Day(5), endsOn = AnActivity.Day(6) }
        );
        var online = await it.User.Patch(url, moved.ETag, new { online = true });
        var placed = await it.User.Patch(url, online.ETag, new { place = "Zwolle" });
        var stale = await it.User.Patch(url, run.ETag, new { place = "Goes" });

        Assert.Equal((AnActivity.Day(5), "Utrecht"), ((string?)moved["startsOn"], (string?)moved["place"]));
        Assert.Equal((true, null), ((bool)online["online"]!, online["place"]));
        Assert.Equal((false, "Zwolle"), ((bool)placed["online"]!, (string?)placed["place"]));
        Assert.Equal("precondition.stale", stale.Code);
    }

    [Theory, EveryDatabase]
    public async Task A_run_is_moved_to_a_day_that_is_to_come_and_accredited(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        var (_, url) = await Planned(it, startsIn: 3);

        Assert.Equal("run.not-accredited", (await Move(it, url, 4 * 366)).Code);
        Assert.Equal("run.not-accredited", (await Move(it, url, -1)).Code);
        Assert.Equal(["#/endsOn run.ends-before-start"], (await Move(it, url, 9, endsIn: 8)).Faults);
        Assert.Equal(
            "activity.other-organisation",
            (await it.Api.As("cpd.provide", organisation: "ORG-OTHER").Patch(url, "*", new { place = "Goes" })).Code
        );
    }

    [Theory, EveryDatabase]
    public async Task What_has_begun_or_is_cancelled_stays_as_it_is(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        var (_, begun) = await Planned(it, startsIn: 0);
        var (run, cancelled) = await Planned(it, startsIn: 3);

        Assert.NotNull((await it.User.Change($"{cancelled}/cancellation", run.ETag))["cancelledAt"]);
        Assert.Equal("run.cancelled", (await it.User.Change($"{cancelled}/cancellation", "*")).Code);
        Assert.Equal("run.cancelled", (await it.User.Patch(cancelled, "*", new { place = "Goes" })).Code);
        Assert.Equal("run.begun", (await it.User.Change($"{begun}/cancellation", "*")).Code);
        Assert.Equal("run.begun", (await it.User.Patch(begun, "*", new { place = "Goes" })).Code);
        Assert.Equal("resource.not-found", (await it.User.Change($"/v1/runs/{Guid.NewGuid()}/cancellation", "*")).Code);
    }

    [Theory, EveryDatabase]
    public async Task Of_a_move_and_a_cancellation_at_once_one_holds(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        var (run, url) = await Planned(it, startsIn: 3);

        var answers = await Task.WhenAll(
            it.User.Change($"{url}/cancellation", run.ETag),
            it.User.Patch(url, run.ETag, new { place = "Goes" })
        );

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.Equal(2, (int)(await it.User.Read(url))["revision"]!);
    }

    [Theory, EveryDatabase]
    public async Task Runs_are_listed_by_their_first_day_page_by_page(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        foreach (var day in new[] { 9, 2, 5 })
            await it.Plan(startsIn: day);

        var first = await it.User.Read($"{it.Own}/runs?limit=2");
        var second = await it.User.Read(first.Response.Headers.GetValues("Link").Single().Split('<', '>')[1]);

        Assert.Equal(
            [AnActivity.Day(2), AnActivity.Day(5), AnActivity.Day(9)],
            first.Json!["items"]!
                .AsArray()
                .Concat(second.Json!["items"]!.AsArray())
                .Select(run => (string)run!["startsOn"]!)
        );
    }

    private static async Task<(Answer Run, string Url)> Planned(AnActivity it, int startsIn)
    {
        var run = await it.Plan(startsIn);
        return (run, $"/v1/runs/{run.Id}");
    }

    private static Task<Answer> Move(AnActivity it, string url, int startsIn, int? endsIn = null) =>
        it.User.Patch(
            url,
            "*",
            new { startsOn = AnActivity.Day(startsIn), endsOn = AnActivity.Day(endsIn ?? startsIn) }
        );
}
