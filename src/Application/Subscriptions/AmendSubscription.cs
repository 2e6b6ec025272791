using Accreditation.Application.Events;
using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Subscriptions;

/// <summary>Changes a subscription, as a merge patch (RFC 7396).</summary>
/// <param name="Id">The subscription.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Callback">Where messages are to go.</param>
/// <param name="Authentication">How the register is to prove there who it is; as a whole.</param>
/// <param name="EventTypes">The types of event; none for all.</param>
/// <param name="WatchListId">The watch-list whose registrations it is about; null for everything that is public.</param>
[RequireScope(Scopes.RegisterVerify)]
public sealed record AmendSubscription(
    Guid Id,
    int? Expected,
    string? Callback,
    CallbackAuthenticationInput? Authentication,
    IReadOnlyList<string?>? EventTypes,
    Patch<Guid?> WatchListId
) : ICommand<SubscriptionView>
{
    internal Result<EventChoice> Over(EventChoice current) =>
        EventChoice.Of(
            EventTypes ?? current.Types,
            WatchListId.Or(current.WatchListId),
            [.. EventCatalogue.Types.Select(type => type.Name)]
        );
}

internal sealed class AmendSubscriptionValidator : AbstractValidator<AmendSubscription>
{
    public AmendSubscriptionValidator(IWebhookSettings settings)
    {
        this.MustBe(patch =>
            patch.Callback is null ? null : CallbackAddress.Of("#/callback", patch.Callback, settings.Callbacks)
        );
        this.MustBe(patch => patch.Authentication?.Check(settings.Callbacks));
        this.MustBe(patch => patch.Over(new EventChoice([], null)));
    }
}

internal sealed class AmendSubscriptionHandler(
    IRegisterDb db,
    SubscriptionDesk desk,
    IWebhookSettings settings,
    ISecretVault vault
) : IRequestHandler<AmendSubscription, Result<SubscriptionView>>
{
    public async Task<Result<SubscriptionView>> Handle(AmendSubscription command, CancellationToken ct)
    {
        if (command.Authentication is not null && !settings.IsOn)
            return SubscriptionErrors.NotAvailable;

        var found = await desk.Own(command.Id, command.Expected, ct);
        if (found.Error is { } missing)
            return missing;

        var subscription = found.Value;
        var choice = command.Over(subscription.Events);
        if (choice.Error is { } faulty)
            return faulty;
        if (
            command.WatchListId.IsPresent
            && (await desk.Check(choice.Value.WatchListId, subscription.Organisation, ct)).Error is { } unknown
        )
            return unknown;

        var callback = command.Callback is { } text
            ? CallbackAddress.Of("#/callback", text, settings.Callbacks).Value
            : subscription.Callback;
        var authentication =
            command.Authentication?.Read(settings.Callbacks, secret => vault.Seal(secret, subscription.Id)).Value
            ?? subscription.Authentication;
        subscription.Amend(callback, authentication, choice.Value);
        return await db.Commit(() => SubscriptionView.Of(subscription), ct);
    }
}
