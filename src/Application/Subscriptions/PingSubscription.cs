using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions;
using MediatR;

namespace Accreditation.Application.Subscriptions;

/// <summary>Sends a message that says nothing and tells what came back. It changes nothing, so it is a query.</summary>
/// <param name="Id">The subscription.</param>
[RequireScope(Scopes.RegisterVerify)]
public sealed record PingSubscription(Guid Id) : IQuery<CallbackAnswer>;

internal sealed class PingSubscriptionHandler(SubscriptionDesk desk, IWebhookSettings settings, ICallbackTrial trial)
    : IRequestHandler<PingSubscription, Result<CallbackAnswer>>
{
    public async Task<Result<CallbackAnswer>> Handle(PingSubscription query, CancellationToken ct)
    {
        var found = await desk.Own(query.Id, expected: null, ct);
        if (found.Error is { } missing)
            return missing;

        return settings.IsOn ? await trial.Ping(found.Value, ct) : SubscriptionErrors.NotAvailable;
    }
}
