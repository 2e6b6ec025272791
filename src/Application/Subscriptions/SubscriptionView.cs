using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions;

namespace Accreditation.Application.Subscriptions;

/// <summary>A subscription as its organisation and the operator see it; without secrets.</summary>
[Dutch("abonnement")]
public record SubscriptionView : IRevisioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>The organisation that it belongs to.</summary>
    public required string Organisation { get; init; }

    /// <summary>Where messages go.</summary>
    public required string Callback { get; init; }

    /// <summary>How the register proves there who it is.</summary>
    public required CallbackAuthenticationView Authentication { get; init; }

    /// <summary>The types of event; none means all.</summary>
    public required IReadOnlyList<string> EventTypes { get; init; }

    /// <summary>The watch-list whose registrations it is about; null for everything that is public.</summary>
    public required Guid? WatchListId { get; init; }

    /// <summary>Where it is.</summary>
    public required SubscriptionState State { get; init; }

    /// <summary>Why it is disabled.</summary>
    public required DisabledReason? DisabledReason { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last became active.</summary>
    public required DateTimeOffset? ActivatedAt { get; init; }

    /// <summary>When it was last disabled; a replay begins a few minutes before it.</summary>
    public required DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Until when the secret before the last rotation signs as well.</summary>
    public required DateTimeOffset? PreviousSecretUntil { get; init; }

    /// <summary>The last test that the callback passed.</summary>
    public required Handshake? LastTest { get; init; }

    /// <summary>The view of one subscription.</summary>
    public static SubscriptionView Of(Subscription subscription) =>
        new()
        {
            Id = subscription.Id,
            Revision = subscription.Revision,
            Organisation = subscription.Organisation.Value,
            Callback = subscription.Callback.Value,
            Authentication = CallbackAuthenticationView.Of(subscription.Authentication),
            EventTypes = subscription.Events.Types,
            WatchListId = subscription.Events.WatchListId,
            State = subscription.State,
            DisabledReason = subscription.DisabledReason,
            CreatedAt = subscription.CreatedAt,
            ActivatedAt = subscription.ActivatedAt,
            DisabledAt = subscription.DisabledAt,
            PreviousSecretUntil = subscription.Secrets.PreviousUntil,
            LastTest = subscription.LastTest,
        };
}

/// <summary>A subscription with the secret that signs its messages, which is shown this once.</summary>
[Dutch("abonnement met geheim")]
public sealed record SubscriptionSecretView : IRevisioned
{
    /// <summary>The identity of the subscription.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>The secret: <c>whsec_</c> and base64. Keep it; it is not shown again.</summary>
    public required string Secret { get; init; }

    /// <summary>The subscription.</summary>
    public required SubscriptionView Subscription { get; init; }

    /// <summary>
    /// The view with the secret as it is stored: sealed, because this answer is kept with its idempotency key. Whoever shows
    /// it opens it.
    /// </summary>
    public static SubscriptionSecretView Sealed(Subscription subscription) =>
        new()
        {
            Id = subscription.Id,
            Revision = subscription.Revision,
            Secret = subscription.Secrets.Current,
            Subscription = SubscriptionView.Of(subscription),
        };

    /// <summary>The view as its owner sees it, once.</summary>
    public Result<SubscriptionSecretView> Reveal(ISecretVault vault) =>
        vault.Open(Secret, Id) is { } secret ? this with { Secret = secret } : SubscriptionErrors.NotAvailable;
}

/// <summary>How the register proves to a callback who it is; without the secret.</summary>
[Dutch("authenticatie bij het terugmeldadres, zonder geheim")]
public sealed record CallbackAuthenticationView
{
    /// <summary>By what.</summary>
    public required CallbackAuthenticationKind Kind { get; init; }

    /// <summary>The name of the static header.</summary>
    public required string? Name { get; init; }

    /// <summary>Where tokens come from.</summary>
    public required string? TokenUrl { get; init; }

    /// <summary>Who the register is there.</summary>
    public required string? ClientId { get; init; }

    /// <summary>The scope that it asks for.</summary>
    public required string? Scope { get; init; }

    /// <summary>The name of the client certificate.</summary>
    public required string? CertificateReference { get; init; }

    internal static CallbackAuthenticationView Of(CallbackAuthentication authentication) =>
        new()
        {
            Kind = authentication.Kind,
            Name = authentication.HeaderName,
            TokenUrl = authentication.TokenUrl,
            ClientId = authentication.ClientId,
            Scope = authentication.Scope,
            CertificateReference = authentication.CertificateReference,
        };
}
