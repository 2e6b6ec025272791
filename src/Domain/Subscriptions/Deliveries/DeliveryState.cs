using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Subscriptions.Deliveries;

/// <summary>Where a message to a subscriber is.</summary>
[Dutch("toestand van een bezorging")]
public enum DeliveryState
{
    /// <summary>To be sent, for the first time or again (wacht).</summary>
    Pending,

    /// <summary>The callback took it (bezorgd).</summary>
    Delivered,

    /// <summary>Given up after the last attempt (mislukt).</summary>
    Failed,
}

/// <summary>Why an attempt failed.</summary>
[Dutch("oorzaak van een mislukte bezorging")]
public enum DeliveryFailure
{
    /// <summary>No connection, or it ended before the answer: name, network or TLS.</summary>
    ConnectionFailed,

    /// <summary>The name of the callback stands for an address in a network that the register does not call.</summary>
    AddressRefused,

    /// <summary>No answer within the time.</summary>
    TimedOut,

    /// <summary>An answer 3xx; the register follows no redirects.</summary>
    Redirected,

    /// <summary>An answer 410: the callback is gone, and the subscription is disabled.</summary>
    Gone,

    /// <summary>An answer 429, 502, 503 or 504: the callback asks for time.</summary>
    Throttled,

    /// <summary>Another answer 4xx.</summary>
    Refused,

    /// <summary>Another answer that is not 2xx.</summary>
    Broken,

    /// <summary>The subscriber's own server gave no token.</summary>
    NoToken,

    /// <summary>The client certificate, or a secret of this subscription, is not to be had at the moment.</summary>
    NoCredentials,

    /// <summary>The event is no longer in the log of the register.</summary>
    EventExpired,
}

/// <summary>One attempt to send a message.</summary>
/// <param name="At">When.</param>
/// <param name="Status">The status of the answer; null when there was none.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
[Dutch("bezorgpoging")]
public sealed record DeliveryAttempt(DateTimeOffset At, int? Status, DeliveryFailure? Failure);
