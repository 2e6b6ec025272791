using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions;
using MediatR;

namespace Accreditation.Application.Subscriptions;

/// <summary>Stops sending until the callback passes its test again.</summary>
/// <param name="Id">The subscription.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.RegisterVerify, Scopes.RegisterOperate)]
[NoInputRules]
public sealed record DisableSubscription(Guid Id, int? Expected) : ICommand<SubscriptionView>;

internal sealed class DisableSubscriptionHandler(IRegisterDb db, SubscriptionDesk desk, TimeProvider clock)
    : IRequestHandler<DisableSubscription, Result<SubscriptionView>>
{
    public async Task<Result<SubscriptionView>> Handle(DisableSubscription command, CancellationToken ct)
    {
        var found = await desk.Seen(command.Id, command.Expected, ct);
        if (found.Error is { } missing)
            return missing;

        var reason = desk.IsOperatorOf(found.Value) ? DisabledReason.Operator : DisabledReason.Owner;
        if (found.Value.Disable(reason, clock.GetUtcNow()).Error is { } refused)
            return refused;

        return await db.Commit(() => SubscriptionView.Of(found.Value), ct);
    }
}
