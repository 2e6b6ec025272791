using System.Globalization;
using System.Net;
using Accreditation.Api.Tests.Applications;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Api.Tests.WatchLists;
using Accreditation.Application.Events;
using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Infrastructure.Events;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Events;

public class FeedTests
{
    private const string SuspendedType = "nl.wmoregister.registration.suspended.v1";

    [Theory, EveryDatabase]
    public async Task A_change_is_told_after_the_cursor_and_only_once(TestDatabase database)
    {
        var feed = await AFeed.On(database);
        var registration = await ARegistration.Issued(feed.Api);
        var cursor = await feed.End();

        await registration.Suspend();
        var (told, next) = await feed.From(cursor);
        var (again, _) = await feed.From(next);

        var suspended = Assert.Single(told, it => (string?)it["subject"] == registration.Number);
        Assert.Equal(SuspendedType, (string?)suspended["type"]);
        Assert.EndsWith(registration.EntryUrl, (string?)suspended["dataref"], StringComparison.Ordinal);
        Assert.DoesNotContain(again, it => (string?)it["subject"] == registration.Number);
    }

    [Theory, EveryDatabase]
    public async Task The_next_link_is_there_also_at_the_end(TestDatabase database)
    {
        var feed = await AFeed.On(database);

        var page = await feed.Read(await feed.End());

        var link = page.Response.Headers.GetValues("Link").Single();
        Assert.Contains($"cursor={page["nextCursor"]}", link, StringComparison.Ordinal);
        Assert.Contains("rel=\"next\"", link, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Types_are_chosen_by_name_and_unknown_ones_are_refused(TestDatabase database)
    {
        var feed = await AFeed.On(database);
        var cursor = await feed.End();
        await (await ARegistration.Issued(feed.Api)).Suspend();

        var (chosen, _) = await (feed with { Query = $"&types={SuspendedType}" }).From(cursor);
        var unknown = await (feed with { Query = "&types=nl.wmoregister.nothing.v1" }).Read(null);

        Assert.All(chosen, it => Assert.Equal(SuspendedType, (string?)it["type"]));
        Assert.NotEmpty(chosen);
        Assert.Equal(["types unknown"], unknown.Faults);
        Assert.Equal(["types required"], (await (feed with { Query = "&types=," }).Read(cursor)).Faults);
        Assert.Equal(
            ["types unknown"],
            (
                await (feed with { Query = $"&types={string.Join(',', Enumerable.Repeat("a", 500))}" }).Read(cursor)
            ).Faults
        );
    }

    [Theory, EveryDatabase]
    public async Task A_watch_list_tells_of_those_with_a_relation_and_more_of_them(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        var (related, pending) = (await ARegistration.Issued(scene.Api), await ARegistration.Issued(scene.Api));
        await scene.Put(related.Number, pending.Number);
        await scene.Consent(related);
        var open = await AFeed.On(database);
        var own = new AFeed(scene.Api, scene.Municipality, $"&watchList={scene.Begun.Id}");
        var cursor = await open.End();

        await File(related);
        await File(pending);
        await pending.Suspend();

        var (seen, next) = await own.From(cursor);
        Assert.Equal([related.Number], seen.Select(it => (string?)it["subject"]));
        Assert.Equal("nl.wmoregister.registration.renewal-filed.v1", (string?)seen[0]["type"]);
        Assert.DoesNotContain((await open.From(cursor)).Items, it => (string?)it["subject"] == related.Number);

        await scene.Withdraw(related);
        await related.Suspend();
        Assert.Empty((await own.From(next)).Items);
    }

    [Theory, EveryDatabase]
    public async Task The_watch_list_of_another_organisation_is_none(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        var other = await AFeed.On(database, AWatchList.AnOrganisation());
        var nobody = await AFeed.On(database);
        var query = $"&watchList={scene.Begun.Id}";

        Assert.Equal("resource.not-found", (await (other with { Query = query }).Read(null)).Code);
        Assert.Equal("watch-list.no-organisation", (await (nobody with { Query = query }).Read(null)).Code);
        Assert.Equal("resource.not-found", (await other.Reader.Read($"/v1/snapshots?watchList={scene.Begun.Id}")).Code);
    }

    [Fact]
    public async Task A_cursor_that_the_register_never_gave_is_refused()
    {
        var feed = await AFeed.On(TestDatabase.Sqlite);

        Assert.Equal(["cursor malformed"], (await feed.Read("nonsense")).Faults);
        Assert.Equal(["cursor unknown"], (await feed.Read(FeedCursor.At(long.MaxValue))).Faults);
        Assert.Equal(["cursor unknown"], (await feed.Read(FeedCursor.At(-1))).Faults);
    }

    [Theory, EveryDatabase]
    public async Task What_is_forgotten_is_gone_and_says_where_to_start_again(TestDatabase database)
    {
        await using var api = await RegisterApi.Start(database, _ => { });
        var feed = new AFeed(api, api.As("register.verify"));
        await ARegistration.Issued(api);
        var old = FeedCursor.At(0);
        await ARegistration.Issued(api);

        var later = new ShiftingClock();
        later.Forward(days: 401);
        await ActivatorUtilities.CreateInstance<EventRetention>(api.Services, later).Sweep(default);
        var expired = await feed.Read(old);
        var (kept, _) = await feed.From((string)expired["oldestCursor"]!);

        Assert.Equal((HttpStatusCode.Gone, "events.cursor-expired"), (expired.Status, expired.Code));
        Assert.Equal("/v1/snapshots", (string?)expired["snapshot"]);
        Assert.Single(kept);
        Assert.Single((await feed.From(null)).Items);
    }

    [Theory, EveryDatabase]
    public async Task Many_who_write_at_once_leave_one_order_without_gaps(TestDatabase database)
    {
        const int writers = 6;
        const int each = 8;
        await using var api = await RegisterApi.Start(database, _ => { });
        var feed = new AFeed(api, api.As("register.verify"));
        var (seen, cursor) = (new List<string>(), (string?)null);

        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() => Write(api, each))));
        do
        {
            var (items, next) = await feed.From(cursor, limit: 3);
            seen.AddRange(items.Select(it => (string)it["sequence"]!));
            cursor = next;
        } while (!writing.IsCompleted || (await feed.Read(cursor)).Json!["items"]!.AsArray().Count > 0);
        await writing;
        var (again, _) = await feed.From(null);

        string[] contiguous =
        [
            .. Enumerable.Range(1, writers * each).Select(i => i.ToString(CultureInfo.InvariantCulture)),
        ];
        Assert.Equal(contiguous, seen);
        Assert.Equal(contiguous, again.Select(it => (string?)it["sequence"]));
    }

    private static async Task Write(RegisterApi api, int times)
    {
        for (var i = 0; i < times; i++)
            await ARegistration.Issued(api);
    }

    private static async Task File(ARegistration registration)
    {
        await using var scope = registration.Api.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IRegisterDb>();
        var loaded = await db
            .Registrations.Include(it => it.Facts)
            .Include(it => it.Segments)
            .SingleAsync(it => it.Id == registration.Id);
        Assert.Null(loaded.FileRenewal(ARegistration.Today, DateTimeOffset.UtcNow).Error);
        Assert.Null((await db.Commit(default)).Error);
    }
}
