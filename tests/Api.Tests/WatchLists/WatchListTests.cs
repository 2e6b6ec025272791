using System.Net;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Domain.WatchLists;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.WatchLists;

public class WatchListTests
{
    [Theory, EveryDatabase]
    public async Task A_list_is_begun_shown_listed_and_ended_with_its_entries(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        await scene.Put((await ARegistration.Issued(scene.Api)).Number);

        var shown = await scene.Municipality.Read(scene.Begun.Response.Headers.Location!.ToString());
        var listed = await scene.Municipality.Read(AWatchList.Url);
        var ended = await scene.Municipality.Change(HttpMethod.Delete, scene.Own, shown.ETag, null);

        Assert.Equal(("Team Wmo", 1), ((string?)shown["name"], (int)shown["entryCount"]!));
        Assert.Equal(scene.Begun.Id.ToString(), (string?)Assert.Single(listed.Json!["items"]!.AsArray())!["id"]);
        Assert.Equal(HttpStatusCode.NoContent, ended.Status);
        Assert.Equal("resource.not-found", (await scene.Municipality.Read(scene.Entries)).Code);
    }

    [Theory, EveryDatabase]
    public async Task Rows_have_their_outcomes_in_the_order_sent(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        var (one, two) = (await ARegistration.Issued(scene.Api), await ARegistration.Issued(scene.Api));
        await scene.Put(one.Number, two.Number);

        var sent = await scene.Put(
            new
            {
                rows = new[]
                {
                    new { number = one.Number, reference = "medewerker-1" },
                    new { number = one.Number, reference = "again" },
                    new { number = "W1", reference = "short" },
                    new { number = Never(), reference = "unknown" },
                },
            }
        );

        Assert.Equal(
            ["updated", "repeated", "mistyped", "not-found"],
            sent.Json!["rows"]!.AsArray().Select(row => (string?)row!["outcome"])
        );
        Assert.Equal((0, 1, 1, 3, 1), Counts(sent));
        Assert.Equal("medewerker-1", (string?)(await scene.Only())["reference"]);
    }

    [Theory, EveryDatabase]
    public async Task Sending_the_same_again_changes_nothing(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        var number = (await ARegistration.Issued(scene.Api)).Number;
        await scene.Put(number);
        var before = await scene.ETag();

        var again = await scene.Put(number);

        Assert.Equal("already-watched", (string?)again.Json!["rows"]![0]!["outcome"]);
        Assert.Equal(before, await scene.ETag());
    }

    [Theory, EveryDatabase]
    public async Task Five_thousand_rows_are_taken_and_one_more_is_not(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        var number = (await ARegistration.Issued(scene.Api)).Number;
        string[] full = [number, .. Enumerable.Range(1, WatchList.MaxEntries - 1).Select(_ => Never())];

        var taken = await scene.Put(full);
        var refused = await scene.Put([.. full, number]);

        Assert.Equal((1, 0, 0, WatchList.MaxEntries - 1, 1), Counts(taken));
        Assert.Equal(["#/rows row-count"], refused.Faults);
        Assert.Equal(number, (string?)(await scene.Only())["number"]);
    }

    [Theory, EveryDatabase]
    public async Task Entries_are_listed_page_by_page_and_removed_one_by_one_or_all(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        var numbers = new List<string>();
        for (var i = 0; i < 3; i++)
            numbers.Add((await ARegistration.Issued(scene.Api)).Number);
        await scene.Put([.. numbers]);

        var first = await scene.Municipality.Read($"{scene.Entries}?limit=2");
        var rest = await scene.Municipality.Read($"{scene.Entries}?limit=2&cursor={first["nextCursor"]}");
        var one = await Delete(scene, $"{scene.Entries}/{numbers[1]}");
        var gone = await Delete(scene, $"{scene.Entries}/{numbers[1]}");
        var all = await Delete(scene, scene.Entries);

        Assert.Equal(numbers, first.Json!["items"]!.AsArray().Concat(rest.Json!["items"]!.AsArray()).Select(Number));
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (one.Status, all.Status));
        Assert.Equal("resource.not-found", gone.Code);
        Assert.Equal(0, (int)(await scene.Municipality.Read(scene.Own))["entryCount"]!);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_send_at_once_one_is_told_to_read_again(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        var (one, two) = (await ARegistration.Issued(scene.Api), await ARegistration.Issued(scene.Api));
        var tag = await scene.ETag();

        var sent = await Task.WhenAll(
            scene.Put(AWatchList.Rows(one.Number), tag),
            scene.Put(AWatchList.Rows(two.Number), tag)
        );

        var won = Assert.Single(sent, it => it.Status is HttpStatusCode.OK);
        Assert.True(sent.Single(it => it != won).Code is "precondition.stale" or "conflict.concurrent-change");
        Assert.Equal((string?)won.Json!["rows"]![0]!["number"], (string?)(await scene.Only())["number"]);
    }

    [Theory, EveryDatabase]
    public async Task A_stale_revision_changes_nothing(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        var number = (await ARegistration.Issued(scene.Api)).Number;
        await scene.Put(number);
        var stale = scene.Begun.ETag;

        Assert.Equal("precondition.stale", (await scene.Put(AWatchList.Rows(), stale)).Code);
        foreach (var url in new[] { scene.Own, scene.Entries, $"{scene.Entries}/{number}" })
            Assert.Equal(
                "precondition.stale",
                (await scene.Municipality.Change(HttpMethod.Delete, url, stale, null)).Code
            );
        Assert.Equal(number, (string?)(await scene.Only())["number"]);
    }

    [Theory, EveryDatabase]
    public async Task Another_organisation_sees_no_list_and_changes_none(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        var other = scene.Api.As("register.verify", organisation: AWatchList.AnOrganisation());

        Assert.Equal("resource.not-found", (await other.Read(scene.Own)).Code);
        Assert.Equal("resource.not-found", (await other.Read(scene.Entries)).Code);
        Assert.Equal("resource.not-found", (await other.Change(HttpMethod.Delete, scene.Own, "*", null)).Code);
        Assert.Equal(
            "resource.not-found",
            (await other.Change(HttpMethod.Put, scene.Entries, "*", HttpCalls.Json(AWatchList.Rows()))).Code
        );
        Assert.Empty((await other.Read(AWatchList.Url)).Json!["items"]!.AsArray());
    }

    [Fact]
    public async Task A_token_without_an_organisation_has_no_lists()
    {
        var nobody = (await RegisterApi.On(TestDatabase.Sqlite)).As("register.verify");

        Assert.Equal("watch-list.no-organisation", (await nobody.Read(AWatchList.Url)).Code);
        Assert.Equal("watch-list.no-organisation", (await nobody.Create(AWatchList.Url, new { name = "x" })).Code);
    }

    [Theory, EveryDatabase]
    public async Task A_name_is_used_once_and_a_repeated_key_begins_one_list(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        var key = Guid.NewGuid().ToString();

        var taken = await scene.Municipality.Create(AWatchList.Url, new { name = "Team Wmo" });
        var first = await scene.Municipality.Create(AWatchList.Url, new { name = "Team Jeugd" }, key);
        var repeated = await scene.Municipality.Create(AWatchList.Url, new { name = "Team Jeugd" }, key);

        Assert.Equal("watch-list.name-taken", taken.Code);
        Assert.Equal(first.Id, repeated.Id);
    }

    [Theory, EveryDatabase]
    public async Task An_organisation_has_twenty_lists_at_most_also_when_it_begins_them_at_once(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        var asked = Enumerable
            .Range(1, 40)
            .Select(i => scene.Municipality.Create(AWatchList.Url, new { name = $"Team {i}" }));

        var codes = (await Task.WhenAll(asked)).Select(it => it.Code).ToHashSet();
        var listed = await scene.Municipality.Read($"{AWatchList.Url}?limit=100");

        Assert.Empty(codes.Except([null, "watch-list.too-many", "conflict.concurrent-change"]));
        Assert.InRange(listed.Json!["items"]!.AsArray().Count, 2, WatchList.MaxPerOrganisation);
    }

    [Fact]
    public async Task Faults_are_named_by_their_place()
    {
        var scene = await AWatchList.On(TestDatabase.Sqlite);

        const string body = """{"rows":[null,{"number":"W1","reference":"111222333"}]}""";
        var empty = await scene.Put((object)body);
        var unnamed = await scene.Municipality.Create(AWatchList.Url, new { name = " " });

        Assert.Equal(["#/rows/0 not-null", "#/rows/1/reference input.bsn-refused"], empty.Faults);
        Assert.Equal(["#/name input.required"], unnamed.Faults);
    }

    private static async Task<Answer> Delete(AWatchList scene, string url) =>
        await scene.Municipality.Change(HttpMethod.Delete, url, await scene.ETag(), null);

    private static string? Number(System.Text.Json.Nodes.JsonNode? entry) => (string?)entry!["number"];

    private static string Never() => ARegistration.NewNumber().Value;

    private static (int Added, int Updated, int Removed, int Rejected, int Entries) Counts(Answer report) =>
        (
            (int)report["added"]!,
            (int)report["updated"]!,
            (int)report["removed"]!,
            (int)report["rejected"]!,
            (int)report["entryCount"]!
        );
}
