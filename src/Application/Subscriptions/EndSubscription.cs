using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Subscriptions;

/// <summary>Ends a subscription for good; what was not sent yet never is.</summary>
/// <param name="Id">The subscription.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.RegisterVerify)]
[NoInputRules]
public sealed record EndSubscription(Guid Id, int? Expected) : ICommand<SubscriptionView>;

internal sealed class EndSubscriptionHandler(IRegisterDb db, SubscriptionDesk desk)
    : IRequestHandler<EndSubscription, Result<SubscriptionView>>
{
    public async Task<Result<SubscriptionView>> Handle(EndSubscription command, CancellationToken ct)
    {
        var found = await desk.Own(command.Id, command.Expected, ct);
        if (found.Error is { } missing)
            return missing;

        found.Value.End();
        return await db.Commit(() => SubscriptionView.Of(found.Value), ct);
    }
}
