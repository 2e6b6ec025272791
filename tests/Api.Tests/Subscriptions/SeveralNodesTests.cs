using Accreditation.Api.Tests.Registrations;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Api.Tests.Subscriptions;

public class SeveralNodesTests
{
    private const string Suspended = "nl.wmoregister.registration.suspended.v1";

    [Theory, EveryDatabase]
    public async Task Two_nodes_send_every_message_once_between_them(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        await using var second = await scene.SecondNode();
        var active = await scene.Activated(scene.Request(types: Suspended));

        var registrations = await Happening(scene, 60);
        await scene.Receiver.Wait(60);
        var log = await scene.Log(active.Id, log => log.Length == 60 && log.All(Delivered));

        Assert.Equal(
            registrations.Select(one => one.Number).Order(),
            scene.Receiver.Events.Select(it => it.Number!).Order()
        );
        Assert.All(log, one => Assert.Single(one["attempts"]!.AsArray()));
    }

    [Theory, EveryDatabase]
    public async Task A_node_that_stops_in_the_middle_loses_nothing(TestDatabase database)
    {
        var scene = await ASubscription.Alone(database);
        await using var receiver = scene.Receiver;
        scene.Receiver.Answer = (it, attempt) =>
            it.Type == Suspended && (it.Id[^1] + attempt) % 2 == 0 ? new Reply(500) : Reply.Ok;
        await scene.Activated(scene.Request(types: Suspended));

        var registrations = await Happening(scene, 100);
        await scene.Receiver.Wait(20);
        await using var next = await scene.SecondNode();
        await scene.Api.DisposeAsync();
        await scene.Receiver.Wait(100, it => scene.Receiver.Answer(it, AttemptOf(scene, it)).Status == 204);

        Assert.Equal(
            registrations.Select(one => one.Number).Order(),
            scene.Receiver.Events.Select(it => it.Number!).Distinct().Order()
        );
    }

    [Theory, EveryDatabase]
    public async Task What_a_dead_node_held_goes_on_when_its_lease_ends(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        var active = await scene.Activated(scene.Request(types: Suspended));
        await scene.Waiting(active);
        var until = DateTimeOffset.UtcNow.AddSeconds(4);
        await scene.InStore(db =>
            db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(it => it.LeasedUntil, until))
        );

        await scene.Do(active.Id, "activation");
        await scene.Receiver.Wait(1);

        Assert.True(DateTimeOffset.UtcNow >= until);
        var log = await scene.Log(active.Id, log => log is [{ } one] && Delivered(one));
        Assert.Single(log[0]["attempts"]!.AsArray());
    }

    private static bool Delivered(System.Text.Json.Nodes.JsonNode one) => (string?)one["state"] == "delivered";

    private static int AttemptOf(ASubscription scene, Arrival arrival) =>
        scene.Receiver.Arrivals.Where(it => it.Id == arrival.Id).ToList().IndexOf(arrival) + 1;

    private static async Task<ARegistration[]> Happening(ASubscription scene, int count)
    {
        var all = new List<ARegistration>();
        foreach (var part in Enumerable.Range(0, count).Chunk(5))
            all.AddRange(await Task.WhenAll(part.Select(_ => scene.Happening())));
        return [.. all];
    }
}
