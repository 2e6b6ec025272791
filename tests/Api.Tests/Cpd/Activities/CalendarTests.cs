using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.Activities;

public class CalendarTests
{
    [Theory, EveryDatabase]
    public async Task The_calendar_finds_by_theme_form_place_and_dates(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        await it.Plan(startsIn: 10, days: 2, place: "'s-Gravenhage (Café Noord)");
        await it.WithAccredited(AnActivity.Course(form: "e-learning"));
        await it.Plan(startsIn: 30, place: null);

        Assert.Equal(2, await Count(it, "theme=law-and-case-law"));
        Assert.Equal(0, await Count(it, "theme=conversation-and-conflict"));
        Assert.Equal(1, await Count(it, "form=e-learning"));
        Assert.Equal(1, await Count(it, "place=s-gravenhage%20cafe%20noord"));
        Assert.Equal(0, await Count(it, "place=gravenhage"));
        Assert.Equal(1, await Count(it, $"from={AnActivity.Day(11)}&until={AnActivity.Day(11)}"));
        Assert.Equal(0, await Count(it, $"from={AnActivity.Day(12)}&until={AnActivity.Day(29)}"));
        Assert.Equal(2, await Count(it, $"from={AnActivity.Day(11)}"));
        Assert.Equal(2, await Count(it, $"section={AnActivity.Section}&validOn={AnActivity.Day(365)}"));
        Assert.Equal(0, await Count(it, $"validOn={AnActivity.Day(4 * 366)}"));
        Assert.Equal(0, await Count(it, $"validOn={AnActivity.Day(-1)}"));
    }

    [Theory, EveryDatabase]
    public async Task A_cancelled_run_is_no_run_to_find(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        var run = await it.Plan(startsIn: 5);

        await it.User.Change($"/v1/runs/{run.Id}/cancellation", run.ETag);

        Assert.Equal(0, await Count(it, "place=utrecht"));
        Assert.Equal(1, await Count(it, ""));
    }

    [Theory, EveryDatabase]
    public async Task Pages_follow_each_other_without_gaps_or_repeats(TestDatabase database)
    {
        var it = await AnActivity.WithoutCourse(database);
        for (var i = 0; i < 5; i++)
            await it.WithDraft();

        var (seen, next) = (new List<string>(), $"{AnActivity.Url}?provider={it.Provider}&state=draft&limit=2");
        while (next is not null)
        {
            var page = await it.User.Read(next);
            seen.AddRange(page.Json!["items"]!.AsArray().Select(item => (string)item!["id"]!));
            next = page.Response.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal((5, 5), (seen.Count, seen.Distinct().Count()));
    }

    [Theory, EveryDatabase]
    public async Task Providers_find_their_own_by_state_and_the_public_does_not(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        await it.WithDraft();
        await it.By(it.User, "submission");

        Assert.Equal(1, await Count(it, "state=submitted", it.User));
        Assert.Equal(1, await Count(it, "state=accredited", it.User));
        Assert.Equal(2, await Count(it, "", it.User));
        Assert.Equal(1, await Count(it, "state=submitted", it.One));
        Assert.Equal(0, await Count(it, "state=submitted"));
        Assert.Equal(1, await Count(it, "state=accredited"));
    }

    [Theory, EveryDatabase]
    public async Task A_filter_that_cannot_be_right_is_named(TestDatabase database)
    {
        var api = (await RegisterApi.On(database)).Anonymous();

        var provider = await api.Read($"{AnActivity.Url}?provider=nobody");
        var unknown = await api.Read($"{AnActivity.Url}?form=magic&validOn=soon&colour=red");
        var cursor = await api.Read($"{AnActivity.Url}?cursor=AAAA");

        Assert.Equal(["provider input.organisation-malformed"], provider.Faults);
        Assert.Equal(["colour unknown-parameter", "form malformed", "validOn malformed"], unknown.Faults.Order());
        Assert.Equal(["cursor malformed"], cursor.Faults);
    }

    private static async Task<int> Count(AnActivity it, string filter, HttpClient? client = null)
    {
        var url = $"{AnActivity.Url}?provider={it.Provider}&{filter}".TrimEnd('&');
        return (await (client ?? it.Api.Anonymous()).Read(url)).Json!["items"]!.AsArray().Count;
    }
}
