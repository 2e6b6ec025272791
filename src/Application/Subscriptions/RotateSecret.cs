using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions;
using MediatR;

namespace Accreditation.Application.Subscriptions;

/// <summary>Makes a new signing secret; the one before goes on signing for a day.</summary>
/// <param name="Id">The subscription.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.RegisterVerify)]
[NoInputRules]
public sealed record RotateSecret(Guid Id, int? Expected) : ICommand<SubscriptionSecretView>;

internal sealed class RotateSecretHandler(
    IRegisterDb db,
    SubscriptionDesk desk,
    IWebhookSettings settings,
    ISecretVault vault,
    TimeProvider clock
) : IRequestHandler<RotateSecret, Result<SubscriptionSecretView>>
{
    public async Task<Result<SubscriptionSecretView>> Handle(RotateSecret command, CancellationToken ct)
    {
        var found = await desk.Own(command.Id, command.Expected, ct);
        if (found.Error is { } missing)
            return missing;
        if (!settings.IsOn)
            return SubscriptionErrors.NotAvailable;

        found.Value.Rotate(vault.Seal(WebhookSecret.Make(), command.Id), clock.GetUtcNow());
        return await db.Commit(() => SubscriptionSecretView.Sealed(found.Value), ct);
    }
}
