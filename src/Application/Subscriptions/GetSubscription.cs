using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Subscriptions;

/// <summary>Reads one subscription.</summary>
/// <param name="Id">The subscription.</param>
[RequireScope(Scopes.RegisterVerify, Scopes.RegisterOperate)]
public sealed record GetSubscription(Guid Id) : IQuery<SubscriptionView>;

internal sealed class GetSubscriptionHandler(SubscriptionDesk desk)
    : IRequestHandler<GetSubscription, Result<SubscriptionView>>
{
    public async Task<Result<SubscriptionView>> Handle(GetSubscription query, CancellationToken ct)
    {
        var found = await desk.Seen(query.Id, expected: null, ct);
        return found.Error is { } missing ? missing : SubscriptionView.Of(found.Value);
    }
}
