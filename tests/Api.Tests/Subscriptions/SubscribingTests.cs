using System.Net;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Subscriptions;

public class SubscribingTests
{
    private static readonly string[] TooLate = ["subscription.too-many", "conflict.concurrent-change"];

    private static readonly string[] Overtaken =
    [
        "precondition.stale",
        "conflict.concurrent-change",
        "subscription.active-already",
    ];

    [Theory, EveryDatabase]
    public async Task A_callback_that_checks_its_credentials_is_activated(TestDatabase database)
    {
        await using var scene = await ASubscription.On(database);

        var asked = await scene.Ask();
        var active = await scene.Owner.Change($"{ASubscription.Url}/{asked.Id}/activation", asked.ETag);

        Assert.Equal((HttpStatusCode.Created, "pending"), (asked.Status, (string?)asked["subscription.state"]));
        Assert.StartsWith("whsec_", (string?)asked["secret"]);
        Assert.Equal("active", (string?)active["state"]);
        Assert.Equal(204, (int?)active["lastTest.withCredentials.status"]);
        Assert.Equal(401, (int?)active["lastTest.withoutCredentials.status"]);
        Assert.Equal("nl.wmoregister.subscription.test.v1", Assert.Single(scene.Receiver.Arrivals).Type);
    }

    [Theory, EveryDatabase]
    public async Task A_secret_is_shown_once_and_kept_nowhere_in_the_clear(TestDatabase database)
    {
        await using var scene = await ASubscription.On(database);
        var key = Guid.NewGuid().ToString();
        var asked = await scene.Ask(key: key);
        var secret = (string)asked["secret"]!;

        var read = await scene.Read(asked.Id);
        var repeated = await scene.Ask(key: key);
        var stored = await Stored(scene, asked.Id, key);

        Assert.DoesNotContain("secret\"", read.Json!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((asked.Id, secret), (repeated.Id, (string?)repeated["secret"]));
        Assert.Contains(asked.Id.ToString(), stored, StringComparison.Ordinal);
        Assert.DoesNotContain(secret["whsec_".Length..], stored, StringComparison.Ordinal);
        Assert.DoesNotContain(LoopbackReceiver.Secret, stored, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_callback_that_takes_messages_from_anybody_is_refused(TestDatabase database)
    {
        await using var scene = await ASubscription.On(database);
        scene.Receiver.IsOpen = true;
        var asked = await scene.Ask();

        var refused = await scene.Do(asked.Id, "activation");

        Assert.Equal("subscription.callback-unprotected", refused.Code);
        Assert.Equal(204, (int?)refused["withCredentials.status"]);
        Assert.Equal(204, (int?)refused["withoutCredentials.status"]);
        Assert.Equal("pending", (string?)(await scene.Read(asked.Id))["state"]);
    }

    [Theory, EveryDatabase]
    public async Task A_callback_that_does_not_take_the_test_is_refused(TestDatabase database)
    {
        await using var scene = await ASubscription.On(database);
        scene.Receiver.Answer = (_, _) => new Reply(500);
        var request = scene.Request();
        request["callback"] = "http://127.0.0.1:1/nobody";
        var (broken, nobody) = (await scene.Ask(), await scene.Ask(request));

        var answered = await scene.Do(broken.Id, "activation");
        var silent = await scene.Do(nobody.Id, "activation");

        Assert.Equal("subscription.test-not-accepted", answered.Code);
        Assert.Equal("broken", (string?)answered["withCredentials.failure"]);
        Assert.Equal("subscription.test-not-accepted", silent.Code);
        Assert.Equal("connection-failed", (string?)silent["withCredentials.failure"]);
    }

    [Theory, EveryDatabase]
    public async Task What_is_done_twice_or_too_early_is_refused(TestDatabase database)
    {
        await using var scene = await ASubscription.On(database);
        var (pending, active) = (await scene.Ask(), await scene.Activated());

        Assert.Equal("subscription.active-already", (await scene.Do(active.Id, "activation")).Code);
        Assert.Equal("subscription.not-active", (await scene.Do(pending.Id, "deactivation")).Code);
        Assert.Equal("subscription.not-active", (await scene.Do(pending.Id, "replay", Since(-1))).Code);
        Assert.Equal(["#/from subscription.replay-in-future"], (await scene.Do(active.Id, "replay", Since(1))).Faults);
    }

    [Theory, EveryDatabase]
    public async Task A_changed_callback_waits_for_its_test_and_other_changes_do_not(TestDatabase database)
    {
        await using var scene = await ASubscription.On(database);
        var active = await scene.Activated(scene.Request(types: "nl.wmoregister.registration.suspended.v1"));
        var url = $"{ASubscription.Url}/{active.Id}";

        var other = await scene.Owner.Patch(url, active.ETag, new { eventTypes = Array.Empty<string>() });
        var moved = await scene.Owner.Patch(url, other.ETag, new { callback = scene.Receiver.Url + "?v=2" });

        Assert.Equal(("active", 0), ((string?)other["state"], other["eventTypes"]!.AsArray().Count));
        Assert.Equal("pending", (string?)moved["state"]);
        Assert.Null(moved["lastTest"]);
    }

    [Theory, EveryDatabase]
    public async Task An_older_revision_changes_nothing(TestDatabase database)
    {
        await using var scene = await ASubscription.On(database);
        var asked = await scene.Ask();
        var url = $"{ASubscription.Url}/{asked.Id}";
        await scene.Do(asked.Id, "activation");

        Answer[] stale =
        [
            await scene.Owner.Patch(url, asked.ETag, new { eventTypes = Array.Empty<string>() }),
            await scene.Owner.Change(HttpMethod.Delete, url, asked.ETag, content: null),
            await scene.Owner.Change($"{url}/activation", asked.ETag),
            await scene.Owner.Change($"{url}/deactivation", asked.ETag),
            await scene.Owner.Change($"{url}/secret-rotation", asked.ETag),
            await scene.Owner.Change($"{url}/replay", asked.ETag, Since(-1)),
        ];

        Assert.All(stale, answer => Assert.Equal("precondition.stale", answer.Code));
        Assert.Equal("active", (string?)(await scene.Read(asked.Id))["state"]);
    }

    [Theory, EveryDatabase]
    public async Task Another_organisation_finds_nothing_and_the_operator_can_disable(TestDatabase database)
    {
        await using var scene = await ASubscription.On(database);
        var active = await scene.Activated();
        var url = $"{ASubscription.Url}/{active.Id}";
        var (other, nameless) = (
            scene.Api.As("register.verify", organisation: "GM0344"),
            scene.Api.As("register.verify")
        );
        Answer[] hidden =
        [
            await other.Read(url),
            await other.Read($"{url}/deliveries"),
            await other.Patch(url, "*", new { eventTypes = Array.Empty<string>() }),
            await other.Change(HttpMethod.Delete, url, "*", content: null),
            await other.Change($"{url}/activation", "*"),
            await other.Change($"{url}/deactivation", "*"),
            await other.Change($"{url}/secret-rotation", "*"),
            await other.Change($"{url}/replay", "*", Since(-1)),
            await other.Search($"{url}/ping", new { }),
        ];

        var disabled = await scene.Api.As("register.operate").Change($"{url}/deactivation", active.ETag);

        Assert.All(hidden, answer => Assert.Equal("resource.not-found", answer.Code));
        Assert.Equal("subscription.no-organisation", (await nameless.Read(url)).Code);
        Assert.Equal(("disabled", "operator"), ((string?)disabled["state"], (string?)disabled["disabledReason"]));
    }

    [Theory, EveryDatabase]
    public async Task A_rotated_secret_signs_beside_the_one_before(TestDatabase database)
    {
        await using var scene = await ASubscription.On(database);
        var asked = await scene.Ask();

        var rotated = await scene.Do(asked.Id, "secret-rotation");
        var pinged = await scene.Owner.Search($"{ASubscription.Url}/{asked.Id}/ping", new { });

        Assert.Equal(204, (int?)pinged["status"]);
        var ping = Assert.Single(scene.Receiver.Arrivals);
        Assert.Equal(
            [Signed.By((string)rotated["secret"]!, ping), Signed.By((string)asked["secret"]!, ping)],
            ping.Headers["webhook-signature"].ToString().Split(' ')
        );
        Assert.NotNull(rotated["subscription.previousSecretUntil"]);
    }

    [Theory, EveryDatabase]
    public async Task An_ended_subscription_is_gone_with_its_secrets(TestDatabase database)
    {
        await using var scene = await ASubscription.On(database);
        var asked = await scene.Ask();

        var ended = await scene.Owner.Change(
            HttpMethod.Delete,
            $"{ASubscription.Url}/{asked.Id}",
            asked.ETag,
            content: null
        );

        Assert.Equal(HttpStatusCode.NoContent, ended.Status);
        Assert.Equal("resource.not-found", (await scene.Read(asked.Id)).Code);
        Assert.Empty((await scene.Owner.Read(ASubscription.Url)).Json!["items"]!.AsArray());
        await using var db = scene.Api.Services.CreateAsyncScope();
        var kept = await db
            .ServiceProvider.GetRequiredService<RegisterDbContext>()
            .Subscriptions.SingleAsync(one => one.Id == asked.Id);
        Assert.Equal((null, ""), (kept.Authentication.SealedSecret, kept.Secrets.Current));
    }

    [Theory, EveryDatabase]
    public async Task The_last_place_goes_to_one_of_two_who_ask_at_once(TestDatabase database)
    {
        await using var scene = await ASubscription.On(database);
        for (var i = 0; i < 19; i++)
            Assert.Equal(HttpStatusCode.Created, (await scene.Ask()).Status);

        var both = await Task.WhenAll(scene.Ask(), scene.Ask());
        var late = await scene.Ask();

        Assert.Single(both, answer => answer.Status is HttpStatusCode.Created);
        Assert.Contains(both.Single(answer => answer.Status is not HttpStatusCode.Created).Code, TooLate);
        Assert.Equal("subscription.too-many", late.Code);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_activate_at_once_one_does(TestDatabase database)
    {
        await using var scene = await ASubscription.On(database);
        var asked = await scene.Ask();
        var url = $"{ASubscription.Url}/{asked.Id}/activation";

        var both = await Task.WhenAll(scene.Owner.Change(url, asked.ETag), scene.Owner.Change(url, asked.ETag));

        Assert.Single(both, answer => answer.Status is HttpStatusCode.OK);
        Assert.Contains(both.Single(answer => answer.Status is not HttpStatusCode.OK).Code, Overtaken);
    }

    [Theory, EveryDatabase]
    public async Task The_list_is_walked_page_by_page(TestDatabase database)
    {
        await using var scene = await ASubscription.On(database);
        var asked = new[] { await scene.Ask(), await scene.Ask(), await scene.Ask() };

        var first = await scene.Owner.Read($"{ASubscription.Url}?limit=2");
        var second = await scene.Owner.Read($"{ASubscription.Url}?limit=2&cursor={first["nextCursor"]}");

        Assert.Equal(
            asked.Select(one => one.Id.ToString()),
            first.Json!["items"]!.AsArray().Concat(second.Json!["items"]!.AsArray()).Select(it => (string?)it!["id"])
        );
        Assert.Null(second["nextCursor"]);
    }

    internal static object Since(int hours) => new { from = DateTimeOffset.UtcNow.AddHours(hours) };

    private static async Task<string> Stored(ASubscription scene, Guid id, string key)
    {
        await using var scope = scene.Api.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();
        var answer = await db.Set<Application.Shared.IdempotencyRecord>()
            .Where(record => record.Key == key)
            .Select(record => record.Answer)
            .SingleAsync();
        var subscription = await db.Subscriptions.SingleAsync(one => one.Id == id);
        var payloads = await db
            .JournalEvents.Where(one => one.AggregateId == id)
            .Select(one => one.Payload)
            .ToArrayAsync();
        return string.Join('\n', [answer, $"{subscription.Secrets}", $"{subscription.Authentication}", .. payloads]);
    }
}
