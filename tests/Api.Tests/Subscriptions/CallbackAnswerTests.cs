using System.Text.Json.Nodes;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Subscriptions;

/// <summary>What comes of a message by what the callback answers.</summary>
public class CallbackAnswerTests
{
    private const string Suspended = "nl.wmoregister.registration.suspended.v1";

    [Theory, EveryDatabase]
    public async Task A_failing_callback_is_tried_again_with_the_same_message(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        scene.Receiver.Answer = (it, attempt) => it.Type == Suspended && attempt < 3 ? new Reply(500) : Reply.Ok;
        var active = await scene.Activated(scene.Request(types: Suspended));

        await scene.Happening();
        var log = Assert.Single(
            await scene.Log(active.Id, log => log is [{ } one] && (string?)one["state"] == "delivered")
        );

        var arrivals = scene.Receiver.Events.ToArray();
        Assert.Equal(3, arrivals.Length);
        Assert.Single(arrivals.Select(it => it.Id).Distinct());
        Assert.All(arrivals, it => Assert.Equal(arrivals[0].Body, it.Body));
        Assert.Equal(
            ["broken", "broken", null],
            log["attempts"]!.AsArray().Select(attempt => (string?)attempt!["failure"])
        );
    }

    [Theory, EveryDatabase]
    public async Task Messages_given_up_are_listed_and_disable_after_so_many(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database, b => b.UseSetting("Webhooks:GiveUpAfter", "1"));
        scene.Receiver.Answer = (it, _) => it.Type == Suspended ? new Reply(400) : Reply.Ok;
        var active = await scene.Activated(scene.Request(types: Suspended));

        await scene.Happening();
        var disabled = await scene.Becomes(active.Id, "disabled");
        var failed = Assert.Single(await scene.Deliveries(active.Id, "?state=failed"));

        Assert.Equal("undeliverable", (string?)disabled["disabledReason"]);
        Assert.Equal(6, failed["attempts"]!.AsArray().Count);
        Assert.Equal("refused", (string?)failed["attempts"]![0]!["failure"]);
        Assert.Null(failed["nextAttemptAt"]);
    }

    [Theory, EveryDatabase]
    public async Task A_callback_that_is_gone_is_left_alone(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        scene.Receiver.Answer = (it, _) => it.Type == Suspended ? new Reply(410) : Reply.Ok;
        var active = await scene.Activated(scene.Request(types: Suspended));

        await scene.Happening();
        var disabled = await scene.Becomes(active.Id, "disabled");

        Assert.Equal("callback-gone", (string?)disabled["disabledReason"]);
        Assert.Single(scene.Receiver.Events);
    }

    [Theory, EveryDatabase]
    public async Task A_late_answer_of_the_old_callback_leaves_the_new_one_alone(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        var active = await scene.Activated(scene.Request(types: Suspended));
        scene.Receiver.Answer = (it, _) =>
        {
            if (it.Type != Suspended)
                return Reply.Ok;
            scene.Move(active.Id, "?v=2").Wait();
            scene.Do(active.Id, "activation").Wait();
            return new Reply(410);
        };

        await scene.Happening();
        await scene.Log(active.Id, log => log is [{ } one] && one["attempts"]!.AsArray().Count == 1);

        Assert.Equal("active", (string?)(await scene.Read(active.Id))["state"]);
    }

    [Theory, EveryDatabase]
    public async Task What_the_head_of_an_answer_says_counts_when_its_body_breaks_off(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        scene.Receiver.Answer = (it, _) => new Reply(it.Type == Suspended ? 200 : 204, Torn: it.Type == Suspended);
        var active = await scene.Activated(scene.Request(types: Suspended));

        await scene.Happening();
        var log = Assert.Single(
            await scene.Log(active.Id, log => log is [{ } one] && one["attempts"]!.AsArray().Count > 0)
        );

        Assert.Equal(("delivered", 200), ((string?)log["state"], (int?)log["attempts"]![0]!["status"]));
    }

    [Theory, EveryDatabase]
    public async Task A_callback_that_asks_for_time_gets_it(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        scene.Receiver.Answer = (it, _) => it.Type == Suspended ? new Reply(503, RetryAfter: "3600") : Reply.Ok;
        var active = await scene.Activated(scene.Request(types: Suspended));

        await scene.Happening();
        var waiting = Assert.Single(
            await scene.Log(active.Id, log => log is [{ } one] && one["attempts"]!.AsArray().Count == 1)
        );

        var attempt = waiting["attempts"]![0]!;
        Assert.Equal("throttled", (string?)attempt["failure"]);
        Assert.True(At(waiting["nextAttemptAt"]) >= At(attempt["at"]).AddHours(1));
    }

    [Theory, EveryDatabase]
    public async Task A_callback_that_does_not_answer_in_time_is_tried_again(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database, b => b.UseSetting("Webhooks:TimeoutSeconds", "1"));
        scene.Receiver.Answer = (it, attempt) => new Reply(204, Late: it.Type == Suspended && attempt == 1);
        var active = await scene.Activated(scene.Request(types: Suspended));

        await scene.Happening();
        var log = Assert.Single(
            await scene.Log(active.Id, log => log is [{ } one] && (string?)one["state"] == "delivered")
        );

        Assert.Equal("timed-out", (string?)log["attempts"]![0]!["failure"]);
        Assert.Equal(2, log["attempts"]!.AsArray().Count);
    }

    [Theory, EveryDatabase]
    public async Task A_redirect_is_a_failure_and_is_not_followed(TestDatabase database)
    {
        await using var scene = await ASubscription.Alone(database);
        var elsewhere = scene.Receiver.Url.Replace("/hook", "/elsewhere", StringComparison.Ordinal);
        scene.Receiver.Answer = (it, attempt) =>
            it.Type == Suspended && attempt == 1 ? new Reply(307, Location: elsewhere) : Reply.Ok;
        var active = await scene.Activated(scene.Request(types: Suspended));

        await scene.Happening();
        var log = Assert.Single(
            await scene.Log(active.Id, log => log is [{ } one] && (string?)one["state"] == "delivered")
        );

        Assert.Equal("redirected", (string?)log["attempts"]![0]!["failure"]);
        Assert.All(scene.Receiver.Arrivals, it => Assert.Equal("/hook", it.Path));
    }

    private static DateTimeOffset At(JsonNode? node) => DateTimeOffset.Parse((string)node!);
}
