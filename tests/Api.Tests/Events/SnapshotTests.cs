using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Accreditation.Api.Http;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Api.Tests.WatchLists;
using Accreditation.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Events;

public class SnapshotTests
{
    [Theory, EveryDatabase]
    public async Task A_mirror_from_a_snapshot_and_the_events_after_it_equals_the_register(TestDatabase database)
    {
        await using var api = await RegisterApi.Start(database, _ => { });
        var feed = new AFeed(api, api.As("register.verify"));
        var people = new List<ARegistration>();
        for (var i = 0; i < 12; i++)
            people.Add(await ARegistration.Issued(api));

        var changing = Task.Run(() => Change(api, people));
        var (mirror, cursor) = await Mirror(feed.Reader, "/v1/snapshots");
        await changing;
        foreach (var happened in (await feed.From(cursor)).Items)
            await Refetch(api, mirror, (string)happened["subject"]!);

        foreach (var number in people.Select(it => it.Number).Concat(mirror.Keys).Distinct().ToArray())
        {
            var mirrored = mirror.GetValueOrDefault(number);
            await Refetch(api, mirror, number);
            Assert.Equal(mirror.GetValueOrDefault(number), mirrored);
        }
    }

    [Theory, EveryDatabase]
    public async Task Numbers_that_a_mirror_deletes_have_lines_of_their_own(TestDatabase database)
    {
        await using var api = await RegisterApi.Start(database, _ => { });
        var (quietly, publicly) = (await ARegistration.Issued(api), await ARegistration.Issued(api));
        var until = ARegistration.Today.AddYears(10);
        await quietly.Remove("own-request");
        await publicly.Remove("measure", until);

        var lines = await Lines(api.As("register.operate"), "/v1/snapshots");

        var removed = lines.Where(it => (string?)it["kind"] == "removed").ToDictionary(it => (string)it["number"]!);
        Assert.Null((string?)removed[quietly.Number]["publicUntil"]);
        Assert.Equal($"{until:yyyy-MM-dd}", (string?)removed[publicly.Number]["publicUntil"]);
        Assert.Equal(("end", lines.Count - 2), ((string?)lines[^1]["kind"], (int)lines[^1]["count"]!));
    }

    [Theory, EveryDatabase]
    public async Task An_entry_is_what_the_public_look_up_shows(TestDatabase database)
    {
        await using var api = await RegisterApi.Start(database, _ => { });
        var registration = await ARegistration.Issued(api);
        await registration.Suspend();

        var line = (await Lines(api.As("register.verify"), "/v1/snapshots"))[1];

        var shown = (await registration.LookUp()).Json!;
        Assert.Equal("entry", (string?)line["kind"]);
        Assert.Equal(Bare(shown), Bare(line));
    }

    [Theory, EveryDatabase]
    public async Task A_watch_list_narrows_the_snapshot_to_those_with_a_relation(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        var (related, pending) = (await ARegistration.Issued(scene.Api), await ARegistration.Issued(scene.Api));
        await scene.Put(related.Number, pending.Number);
        await scene.Consent(related);

        var lines = await Lines(scene.Municipality, $"/v1/snapshots?watchList={scene.Begun.Id}");

        Assert.Equal([null, related.Number, null], lines.Select(it => (string?)it["number"]));
    }

    [Fact]
    public async Task A_client_reads_so_many_snapshots_at_a_time()
    {
        await using var api = await RegisterApi.Start(
            TestDatabase.Sqlite,
            builder => builder.UseSetting("RateLimits:Snapshots", "1")
        );
        var reading = api.Services.GetRequiredService<RateLimits>().Snapshot(SomebodyOf("test-client"));

        var refused = await api.As("register.verify").Read("/v1/snapshots");
        reading.Dispose();
        var lines = await Lines(api.As("register.verify"), "/v1/snapshots");

        Assert.Equal((HttpStatusCode.TooManyRequests, "events.too-many-open"), (refused.Status, refused.Code));
        Assert.NotNull(refused.Response.Headers.RetryAfter);
        Assert.Equal("end", (string?)lines[^1]["kind"]);
    }

    private static DefaultHttpContext SomebodyOf(string client) =>
        new() { User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("azp", client)])) };

    private static async Task Change(RegisterApi api, List<ARegistration> people)
    {
        foreach (var (i, person) in people.Take(10).Index())
            await (i % 2 == 0 ? person.Suspend() : person.Remove("own-request"));
        await ARegistration.Issued(api);
    }

    private static async Task<(Dictionary<string, string> Mirror, string Cursor)> Mirror(HttpClient client, string url)
    {
        var lines = await Lines(client, url);
        var mirror = lines.Where(it => (string?)it["kind"] == "entry").ToDictionary(it => (string)it["number"]!, Bare);
        return (mirror, (string)lines[0]["cursor"]!);
    }

    private static async Task Refetch(RegisterApi api, Dictionary<string, string> mirror, string number)
    {
        var now = await api.Anonymous().Read($"/v1/register-entries/{number}");
        if (now.Status is HttpStatusCode.OK)
            mirror[number] = Bare(now.Json!);
        else
            mirror.Remove(number);
    }

    private static async Task<IReadOnlyList<JsonNode>> Lines(HttpClient client, string url)
    {
        var text = await client.GetStringAsync(new Uri(url, UriKind.Relative));
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    // Without what line it is, and when it was asked.
    private static string Bare(JsonNode entry)
    {
        var bare = entry.DeepClone().AsObject();
        bare.Remove("kind");
        bare.Remove("asOf");
        return bare.ToJsonString();
    }
}
