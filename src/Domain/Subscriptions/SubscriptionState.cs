using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Subscriptions;

/// <summary>Where a subscription is.</summary>
[Dutch("toestand van een abonnement")]
public enum SubscriptionState
{
    /// <summary>Its callback was not tested yet, or not since it changed (in afwachting).</summary>
    Pending,

    /// <summary>Events are sent (actief).</summary>
    Active,

    /// <summary>Nothing is sent until the callback passes its test again (uitgeschakeld).</summary>
    Disabled,

    /// <summary>Ended by its owner; nobody sees it any more (opgeheven).</summary>
    Deleted,
}

/// <summary>Why a subscription is disabled.</summary>
[Dutch("reden van uitschakeling")]
public enum DisabledReason
{
    /// <summary>Its owner asked for it.</summary>
    Owner,

    /// <summary>The operator of the register did it.</summary>
    Operator,

    /// <summary>The callback answered 410: it is gone.</summary>
    CallbackGone,

    /// <summary>Too many messages in a row were given up.</summary>
    Undeliverable,
}
