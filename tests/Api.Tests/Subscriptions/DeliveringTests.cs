using System.Text;
using System.Text.Json.Nodes;
using Accreditation.Api.Tests.Applications;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Infrastructure.Subscriptions.Deliveries;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Subscriptions;

public class DeliveringTests
{
    private const string Suspended = "nl.wmoregister.registration.suspended.v1";

    [Theory, EveryDatabase]
    public async Task An_event_arrives_signed_in_its_envelope_without_personal_data(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        var asked = await scene.Ask(scene.Request(types: Suspended));
        await scene.Do(asked.Id, "activation");

        var registration = await scene.Happening();
        var arrival = Assert.Single(await scene.Receiver.Wait(1));
        var log = Assert.Single(
            await scene.Log(asked.Id, log => log is [{ } one] && (string?)one["state"] == "delivered")
        );

        Assert.Equal((Suspended, registration.Number), (arrival.Type, arrival.Number));
        Assert.Equal(arrival.Id, (string?)arrival.Json["id"]);
        Assert.StartsWith("application/cloudevents+json", arrival.Headers.ContentType.ToString());
        Assert.Equal(Signed.By((string)asked["secret"]!, arrival), arrival.Headers["webhook-signature"].ToString());
        Assert.Equal(LoopbackReceiver.Secret, arrival.Headers.Authorization.ToString());
        Assert.DoesNotContain(registration.Surname, Encoding.UTF8.GetString(arrival.Body), StringComparison.Ordinal);
        Assert.Equal((string?)arrival.Json["sequence"], log["sequence"]!.ToString());
        Assert.Equal(204, (int?)Assert.Single(log["attempts"]!.AsArray())!["status"]);
    }

    [Theory, EveryDatabase]
    public async Task A_watch_list_brings_only_those_whom_the_organisation_follows(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        var (ours, theirs) = (await scene.Happening("GM0363"), await scene.Happening("GM0344"));
        var list = await FollowedBy(scene, "GM0363", ours, theirs);
        var owner = scene.Api.As("register.verify", organisation: "GM0363");
        var asked = await owner.Create(ASubscription.Url, scene.Request(list).ToJsonString());
        await owner.Change($"{ASubscription.Url}/{asked.Id}/activation", asked.ETag);

        await theirs.Remove("own-request");
        await ours.Remove("own-request");
        var arrivals = await scene.Receiver.Wait(1, it => it.Type.EndsWith("removed.v1", StringComparison.Ordinal));

        Assert.All(scene.Receiver.Events, arrival => Assert.Equal(ours.Number, arrival.Number));
        Assert.Single(arrivals);
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_sent_to_a_callback_that_was_changed_since_the_message_was_found(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        var active = await scene.Activated(scene.Request(types: Suspended));
        await scene.Waiting(active);
        await using var scope = scene.Api.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();
        var queue = scope.ServiceProvider.GetRequiredService<DeliveryQueue>();
        var found = await db.Deliveries.AsNoTracking().SingleAsync();

        var lease = (await queue.Claim(found, default))!.Value;
        await scope.ServiceProvider.GetRequiredService<Attempts>().Make(db, found, lease);

        Assert.Empty(scene.Receiver.Events);
        await scene.Do(active.Id, "activation");
        await scene.Receiver.Wait(1);
    }

    [Theory, EveryDatabase]
    public async Task A_replay_brings_the_same_messages_and_those_that_were_missed(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        var active = await scene.Activated(scene.Request(types: Suspended));
        var first = await scene.Happening();
        await scene.Receiver.Wait(1);
        await scene.Log(active.Id, log => log is [{ } one] && (string?)one["state"] == "delivered");
        await scene.Do(active.Id, "deactivation");
        var missed = await scene.Happening();
        await scene.Do(active.Id, "activation");

        var replayed = await scene.Do(active.Id, "replay", SubscribingTests.Since(-1));
        var arrivals = await scene.Receiver.Wait(3);

        Assert.Null(replayed.Code);
        Assert.Equal(
            [first.Number, first.Number, missed.Number],
            arrivals.Select(it => it.Number).Order(Comparer(first))
        );
        Assert.Equal(2, arrivals.Select(it => it.Id).Distinct().Count());
        await scene.Log(active.Id, log => log.Length == 2 && log.All(it => (string?)it["state"] == "delivered"));
    }

    [Theory, EveryDatabase]
    public async Task Events_wait_while_a_changed_callback_is_not_tested(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        var active = await scene.Activated(scene.Request(types: Suspended));

        var registration = await scene.Waiting(active);
        Assert.Empty(scene.Receiver.Events);
        await scene.Do(active.Id, "activation");

        Assert.Equal(registration.Number, Assert.Single(await scene.Receiver.Wait(1)).Number);
    }

    [Theory, EveryDatabase]
    public async Task A_token_is_used_again_and_a_withdrawn_one_replaced_at_once(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        var request = scene.Request(types: Suspended);
        request["authentication"] = new JsonObject
        {
            ["kind"] = "oauth2-client-credentials",
            ["tokenUrl"] = scene.Receiver.TokenUrl,
            ["clientId"] = "register",
            ["clientSecret"] = "a-secret-of-the-register",
            ["scope"] = "events",
        };
        var active = await scene.Activated(request);
        await scene.Happening();
        await scene.Receiver.Wait(1);
        Assert.Single(scene.Receiver.Tokens);
        scene.Receiver.Accepts.Clear();

        await scene.Happening();
        await scene.Receiver.Wait(2);

        Assert.Equal(2, scene.Receiver.Tokens.Count);
        var log = await scene.Log(
            active.Id,
            log => log.Length == 2 && log.All(it => (string?)it["state"] == "delivered")
        );
        Assert.All(log, it => Assert.Single(it["attempts"]!.AsArray()));
    }

    [Theory, EveryDatabase]
    public async Task Messages_are_forgotten_after_their_time_and_with_their_subscription(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        var (kept, ended) = (await scene.Activated(scene.Request(types: Suspended)), await scene.Activated());
        await scene.Happening();
        await scene.Log(kept.Id, log => log is [{ } one] && (string?)one["state"] == "delivered");
        await scene.Log(ended.Id, log => log.Length > 0 && log.All(it => (string?)it["state"] == "delivered"));
        var (now, later) = (new ShiftingClock(), new ShiftingClock());
        later.Forward(days: 31);

        await scene.Owner.Change(HttpMethod.Delete, $"{ASubscription.Url}/{ended.Id}", ended.ETag, content: null);
        await CleanUp(scene, now);
        var left = await scene.InStore(db => db.Deliveries.Select(it => it.SubscriptionId).ToArrayAsync());
        await CleanUp(scene, later);

        Assert.Equal([kept.Id], left);
        Assert.Empty(await scene.Deliveries(kept.Id));
    }

    [Fact]
    public async Task A_node_that_may_not_call_inside_does_not_call()
    {
        // What an address leads to is checked at every connection, whatever was allowed when it was named.
        await using var scene = await ASubscription.Alone(TestDatabase.Sqlite);
        await using var strict = await scene.SecondNode(InputTests.NoPrivateNetworks);
        var asked = await scene.Ask();
        var owner = strict.As("register.verify", organisation: scene.Organisation);

        var refused = await owner.Change($"{ASubscription.Url}/{asked.Id}/activation", asked.ETag);

        Assert.Equal("subscription.test-not-accepted", refused.Code);
        Assert.Equal("address-refused", (string?)refused["withCredentials.failure"]);
        Assert.Empty(scene.Receiver.Arrivals);
    }

    private static Comparer<string?> Comparer(ARegistration first) =>
        Comparer<string?>.Create((one, other) => (one == first.Number ? 0 : 1) - (other == first.Number ? 0 : 1));

    private static Task CleanUp(ASubscription scene, TimeProvider clock) =>
        ActivatorUtilities.CreateInstance<DeliveryCleanUp>(scene.Api.Services, clock).Sweep(default);

    private static async Task<Guid> FollowedBy(ASubscription scene, string owner, params ARegistration[] watched)
    {
        var list = WatchList.Begin(OrganisationCode.Parse(owner), "All", [], DateTimeOffset.UtcNow).Value;
        await ARegistration.Save(
            scene.Api,
            db =>
            {
                db.WatchLists.Add(list);
                db.Exchange(
                    list.Id,
                    [],
                    [
                        .. watched.Select(one => new WatchEntry
                        {
                            WatchListId = list.Id,
                            Number = RegistrationNumber.Parse(one.Number).Value,
                            Reference = null,
                            AddedAt = DateTimeOffset.UtcNow,
                        }),
                    ]
                );
            }
        );
        return list.Id;
    }
}
