using Accreditation.Api.Http;
using Accreditation.Application.Shared;
using Accreditation.Application.Subscriptions;
using MediatR;

namespace Accreditation.Api.Subscriptions;

/// <summary>The subscriptions of organisations, as they keep them themselves.</summary>
internal static class SubscriptionEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var subscriptions = app.MapGroup("/subscriptions").WithTags("Subscriptions");

        subscriptions
            .MapPost("", Ask)
            .For<RequestSubscription>(
                "Subscribe to events",
                "The answer shows the signing secret, this once. Nothing is sent before the callback passes its test: see 'activation'."
            )
            .Takes(SubscriptionExamples.Ask)
            .Creates(SubscriptionExamples.Created)
            .CanFailWith([.. InputRules, "subscription.too-many", "subscription.not-available"]);
        subscriptions
            .MapGet("", List)
            .For<ListSubscriptions>(
                "List subscriptions",
                "Those of the own organisation in the order of their making; the operator sees all."
            )
            .Lists(SubscriptionExamples.Active)
            .CanFailWith("subscription.no-organisation");
        subscriptions
            .MapGet("/{id:guid}", Get)
            .For<GetSubscription>("Show a subscription", "Never with a secret.")
            .Shows(SubscriptionExamples.Active)
            .CanFailWith("subscription.no-organisation");
        subscriptions
            .MapPatch("/{id:guid}", Amend)
            .For<AmendSubscription>(
                "Change a subscription",
                "A JSON merge patch (RFC 7396). With another callback or authentication it waits for its test; events wait with it."
            )
            .Takes(SubscriptionExamples.Amend, "application/merge-patch+json")
            .Changes(SubscriptionExamples.Active)
            .CanFailWith([.. InputRules, "subscription.not-available"]);
        subscriptions
            .MapDelete("/{id:guid}", End)
            .For<EndSubscription>("End a subscription", "For good: what was not sent yet never is.")
            .Deletes()
            .CanFailWith("subscription.no-organisation");

        SubscriptionStateEndpoints.Map(subscriptions);
    }

    private static readonly string[] InputRules = ["input.bsn-refused", "subscription.no-organisation"];

    private static async Task<IResult> Ask(
        Body<RequestSubscriptionRequest> body,
        IMediator mediator,
        ISecretVault vault,
        CancellationToken ct
    )
    {
        var (callback, authentication, types, watchListId) = body.Value;
        var result = await mediator.Send(new RequestSubscription(callback, authentication, types, watchListId), ct);
        return result.Reveal(vault).ShowCreated(created => $"/v1/subscriptions/{created.Id}");
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    ) => (await mediator.Send(new ListSubscriptions(new PageRequest(cursor, limit)), ct)).ShowPage();

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetSubscription(id), ct)).Show();

    private static async Task<IResult> Amend(
        Guid id,
        IfMatch ifMatch,
        Body<AmendSubscriptionRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (callback, authentication, types, watchListId) = body.Value;
        var command = new AmendSubscription(id, ifMatch.Revision, callback, authentication, types, watchListId);
        return (await mediator.Send(command, ct)).Show();
    }

    private static async Task<IResult> End(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new EndSubscription(id, ifMatch.Revision), ct)).ShowNothing();
}
