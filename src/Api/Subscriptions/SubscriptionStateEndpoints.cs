using Accreditation.Api.Http;
using Accreditation.Application.Shared;
using Accreditation.Application.Subscriptions;
using Accreditation.Application.Subscriptions.Deliveries;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions.Deliveries;
using MediatR;

namespace Accreditation.Api.Subscriptions;

/// <summary>What is done with a subscription, and the log of its messages.</summary>
internal static class SubscriptionStateEndpoints
{
    public static void Map(RouteGroupBuilder subscriptions)
    {
        subscriptions
            .MapPost("/{id:guid}/activation", Activate)
            .For<ActivateSubscription>(
                "Activate a subscription",
                "Sends a test message twice: with the credentials, which has to be answered 2xx, and without, which has to be answered 401 or 403. 'lastTest' says what was seen."
            )
            .Changes(SubscriptionExamples.Active)
            .CanFailWith(
                "subscription.no-organisation",
                "subscription.active-already",
                "subscription.test-not-accepted",
                "subscription.callback-unprotected",
                "subscription.not-available"
            );
        subscriptions
            .MapPost("/{id:guid}/deactivation", Disable)
            .For<DisableSubscription>(
                "Disable a subscription",
                "By its organisation, or by the operator. What happens meanwhile is not kept for it; a replay brings it back."
            )
            .Changes(SubscriptionExamples.Disabled)
            .CanFailWith("subscription.no-organisation", "subscription.not-active");
        subscriptions
            .MapPost("/{id:guid}/secret-rotation", Rotate)
            .For<RotateSecret>(
                "Make a new signing secret",
                "Shown this once. The secret before signs as well for 24 hours; one that was before that stops at once."
            )
            .Changes(SubscriptionExamples.Rotated)
            .CanFailWith("subscription.no-organisation", "subscription.not-available");
        subscriptions
            .MapPost("/{id:guid}/ping", Ping)
            .For<PingSubscription>(
                "Try a callback",
                "Sends a signed message that says nothing, in any state, and tells what came back."
            )
            .Answers(SubscriptionExamples.Answer)
            .CanFailWith("resource.not-found", "subscription.no-organisation", "subscription.not-available");
        subscriptions
            .MapPost("/{id:guid}/replay", Replay)
            .For<ReplaySubscription>(
                "Send events once more",
                "Every event since an instant is queued again, with the same 'webhook-id'; what waits already stays as it is."
            )
            .Takes(SubscriptionExamples.Replay)
            .Changes(SubscriptionExamples.Active)
            .CanFailWith("subscription.no-organisation", "subscription.not-active");
        subscriptions
            .MapGet("/{id:guid}/deliveries", Deliveries)
            .For<ListDeliveries>(
                "List the messages of a subscription",
                "The latest event first, with every attempt. 'state=failed' lists those that were given up."
            )
            .Lists(SubscriptionExamples.Delivery)
            .CanFailWith("resource.not-found", "subscription.no-organisation");
    }

    // The callback is called before the command, which may run in a transaction.
    private static async Task<IResult> Activate(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct)
    {
        var tested = await mediator.Send(new TestCallback(id, ifMatch.Revision), ct);
        if (tested.Error is { } error)
            return Answers.Problem(error);

        var (revision, seen) = tested.Value;
        return (await mediator.Send(new ActivateSubscription(id, revision, seen), ct)).Show();
    }

    private static async Task<IResult> Disable(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new DisableSubscription(id, ifMatch.Revision), ct)).Show();

    private static async Task<IResult> Rotate(
        Guid id,
        IfMatch ifMatch,
        IMediator mediator,
        ISecretVault vault,
        CancellationToken ct
    ) => (await mediator.Send(new RotateSecret(id, ifMatch.Revision), ct)).Reveal(vault).Show();

    private static async Task<IResult> Ping(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new PingSubscription(id), ct)).ShowUntagged();

    private static async Task<IResult> Replay(
        Guid id,
        IfMatch ifMatch,
        Body<ReplaySubscriptionRequest> body,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new ReplaySubscription(id, ifMatch.Revision, body.Value.From), ct)).Show();

    private static async Task<IResult> Deliveries(
        Guid id,
        IMediator mediator,
        CancellationToken ct,
        QueryEnum<DeliveryState>? state = null,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var query = new ListDeliveries(id, state?.Value, new PageRequest(cursor, limit));
        return (await mediator.Send(query, ct)).ShowPage();
    }

    /// <summary>Opens the secret of an answer, for its owner and after everything that is kept was kept.</summary>
    public static Result<SubscriptionSecretView> Reveal(
        this Result<SubscriptionSecretView> result,
        ISecretVault vault
    ) => result.Error is { } error ? error : result.Value.Reveal(vault);
}
