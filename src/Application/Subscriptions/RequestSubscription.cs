using Accreditation.Application.Events;
using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Subscriptions;

/// <summary>An organisation asks to be told of events.</summary>
/// <param name="Callback">Where messages are to go.</param>
/// <param name="Authentication">How the register is to prove there who it is.</param>
/// <param name="EventTypes">The types of event; none for all.</param>
/// <param name="WatchListId">The watch-list whose registrations it is about; null for everything that is public.</param>
[RequireScope(Scopes.RegisterVerify)]
public sealed record RequestSubscription(
    string Callback,
    CallbackAuthenticationInput Authentication,
    IReadOnlyList<string?> EventTypes,
    Guid? WatchListId
) : ICommand<SubscriptionSecretView>
{
    internal Result<EventChoice> Choice =>
        EventChoice.Of(EventTypes, WatchListId, [.. EventCatalogue.Types.Select(type => type.Name)]);
}

internal sealed class RequestSubscriptionValidator : AbstractValidator<RequestSubscription>
{
    public RequestSubscriptionValidator(IWebhookSettings settings)
    {
        this.MustBe(request => CallbackAddress.Of("#/callback", request.Callback, settings.Callbacks));
        this.MustBe(request => request.Authentication.Check(settings.Callbacks));
        this.MustBe(request => request.Choice);
    }
}

internal sealed class RequestSubscriptionHandler(
    IRegisterDb db,
    SubscriptionDesk desk,
    IWebhookSettings settings,
    ISecretVault vault,
    TimeProvider clock
) : IRequestHandler<RequestSubscription, Result<SubscriptionSecretView>>
{
    public async Task<Result<SubscriptionSecretView>> Handle(RequestSubscription command, CancellationToken ct)
    {
        if (!settings.IsOn)
            return SubscriptionErrors.NotAvailable;
        if (desk.Organisation is { Error: { } nameless })
            return nameless;

        var (id, organisation) = (Guid.CreateVersion7(), desk.Organisation.Value);
        if ((await desk.Check(command.WatchListId, organisation, ct)).Error is { } unknown)
            return unknown;

        var taken = await db
            .Subscriptions.Where(one => one.Organisation == organisation && one.Place != null)
            .Select(one => one.Place!.Value)
            .ToArrayAsync(ct);
        var requested = Subscription.Request(
            id,
            organisation,
            CallbackAddress.Of("#/callback", command.Callback, settings.Callbacks).Value,
            command.Authentication.Read(settings.Callbacks, secret => vault.Seal(secret, id)).Value,
            command.Choice.Value,
            vault.Seal(WebhookSecret.Make(), id),
            taken,
            clock.GetUtcNow()
        );
        if (requested.Error is { } refused)
            return refused;

        db.Subscriptions.Add(requested.Value);
        return await db.Commit(
            () => SubscriptionSecretView.Sealed(requested.Value),
            ct,
            duplicate: SharedErrors.ConcurrentChange
        );
    }
}
