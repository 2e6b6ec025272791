using System.Text.Json.Serialization;
using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Subscriptions;

/// <summary>What a callback showed, and of which revision of its subscription.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Seen">What came back.</param>
public sealed record TestedCallback(int Revision, Handshake Seen);

/// <summary>
/// Tests the callback of a subscription that is not active. A query, because a command with an idempotency key runs inside a
/// transaction, and nobody is called from there.
/// </summary>
/// <param name="Id">The subscription.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.RegisterVerify)]
public sealed record TestCallback(Guid Id, int? Expected) : IQuery<TestedCallback>;

internal sealed class TestCallbackHandler(SubscriptionDesk desk, IWebhookSettings settings, ICallbackTrial trial)
    : IRequestHandler<TestCallback, Result<TestedCallback>>
{
    public async Task<Result<TestedCallback>> Handle(TestCallback query, CancellationToken ct)
    {
        var found = await desk.Own(query.Id, query.Expected, ct);
        if (found.Error is { } missing)
            return missing;
        if (!settings.IsOn)
            return SubscriptionErrors.NotAvailable;
        if (found.Value.State is SubscriptionState.Active)
            return SubscriptionErrors.ActiveAlready;

        return new TestedCallback(found.Value.Revision, await trial.Shake(found.Value, ct));
    }
}

/// <summary>Begins or goes on sending, once the callback has been tested at this revision.</summary>
/// <param name="Id">The subscription.</param>
/// <param name="Expected">The revision that was tested.</param>
/// <param name="Seen">What the test saw; no part of what the caller asks for.</param>
[RequireScope(Scopes.RegisterVerify)]
[NoInputRules]
public sealed record ActivateSubscription(Guid Id, int Expected, [property: JsonIgnore] Handshake Seen)
    : ICommand<SubscriptionView>;

internal sealed class ActivateSubscriptionHandler(IRegisterDb db, SubscriptionDesk desk)
    : IRequestHandler<ActivateSubscription, Result<SubscriptionView>>
{
    public async Task<Result<SubscriptionView>> Handle(ActivateSubscription command, CancellationToken ct)
    {
        var found = await desk.Own(command.Id, command.Expected, ct);
        if (found.Error is { } missing)
            return missing;

        var last = await db.RegisterEvents.OrderByDescending(it => it.Position).FirstOrDefaultAsync(ct);
        if (found.Value.Activate(command.Seen, last?.Position ?? 0).Error is { } refused)
            return refused;

        return await db.Commit(() => SubscriptionView.Of(found.Value), ct);
    }
}
