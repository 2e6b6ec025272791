using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Subscriptions;

/// <summary>An organisation asked to be told of events.</summary>
public sealed record SubscriptionRequested(Guid SubscriptionId) : DomainEvent("subscription.requested.v1");

/// <summary>What a subscription is about, or where it goes, was changed.</summary>
public sealed record SubscriptionAmended(Guid SubscriptionId) : DomainEvent("subscription.amended.v1");

/// <summary>The callback passed its test.</summary>
public sealed record SubscriptionActivated(Guid SubscriptionId) : DomainEvent("subscription.activated.v1");

/// <summary>Nothing is sent any more.</summary>
public sealed record SubscriptionDisabled(Guid SubscriptionId, DisabledReason Reason)
    : DomainEvent("subscription.disabled.v1");

/// <summary>A new secret signs.</summary>
public sealed record SubscriptionSecretRotated(Guid SubscriptionId) : DomainEvent("subscription.secret-rotated.v1");

/// <summary>Its owner asked for the events since an instant once more.</summary>
public sealed record SubscriptionReplayed(Guid SubscriptionId, DateTimeOffset From)
    : DomainEvent("subscription.replayed.v1");

/// <summary>Its owner ended it.</summary>
public sealed record SubscriptionEnded(Guid SubscriptionId) : DomainEvent("subscription.ended.v1");
