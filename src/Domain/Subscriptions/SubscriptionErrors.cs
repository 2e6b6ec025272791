using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Subscriptions;

/// <summary>Every expected failure around subscriptions.</summary>
public static class SubscriptionErrors
{
    /// <summary>An address cannot be read.</summary>
    public const string AddressMalformedCode = "subscription.address-malformed";

    /// <summary>An address is not protected by TLS.</summary>
    public const string AddressInsecureCode = "subscription.address-insecure";

    /// <summary>An address is in a network that the register does not call.</summary>
    public const string AddressPrivateCode = "subscription.address-private";

    /// <summary>A header cannot carry the credentials.</summary>
    public const string HeaderUnacceptableCode = "subscription.header-unacceptable";

    /// <summary>A credential is too short, too long or unprintable.</summary>
    public const string CredentialUnacceptableCode = "subscription.credential-unacceptable";

    /// <summary>A credential belongs to another kind of authentication.</summary>
    public const string CredentialForeignCode = "subscription.credential-foreign";

    /// <summary>There is no client certificate of this name.</summary>
    public const string UnknownCertificateCode = "subscription.unknown-certificate";

    /// <summary>There is no event type of this name.</summary>
    public const string UnknownEventTypeCode = "subscription.unknown-event-type";

    /// <summary>A replay begins in the future.</summary>
    public const string ReplayInFutureCode = "subscription.replay-in-future";

    /// <summary>There is no such subscription, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("subscription");

    /// <summary>The token names no organisation.</summary>
    public static readonly Error NoOrganisation = new(
        "subscription.no-organisation",
        ErrorKind.Forbidden,
        "A subscription belongs to an organisation, and this token names none; ask for one with the claim 'organisation'."
    );

    /// <summary>There is no such watch-list, or not for this caller.</summary>
    public static readonly Error UnknownWatchList = SharedErrors.InvalidBody(
        "#/watchListId",
        "subscription.unknown-watch-list",
        "Your organisation has no watch-list with this identifier."
    );

    /// <summary>The operator has not switched webhooks on.</summary>
    public static readonly Error NotAvailable = new(
        "subscription.not-available",
        ErrorKind.RuleBroken,
        "This register sends no webhooks; read the event feed instead."
    );

    /// <summary>The organisation has as many subscriptions as it may have.</summary>
    public static readonly Error TooMany = new(
        "subscription.too-many",
        ErrorKind.RuleBroken,
        "Your organisation has as many subscriptions as it may have; change one, or end one that is not used."
    );

    /// <summary>The subscription is active already.</summary>
    public static readonly Error ActiveAlready = new(
        "subscription.active-already",
        ErrorKind.RuleBroken,
        "This subscription is active; its callback passed the test. Use ping to try it again."
    );

    /// <summary>The subscription is not active.</summary>
    public static readonly Error NotActive = new(
        "subscription.not-active",
        ErrorKind.RuleBroken,
        "Only an active subscription can be replayed or disabled; activate it first."
    );

    /// <summary>The callback did not take the test message.</summary>
    public static Error TestNotAccepted(Handshake seen) =>
        new Error(
            "subscription.test-not-accepted",
            ErrorKind.RuleBroken,
            "The callback has to answer the test message 2xx when it comes with its credentials; see what it answered."
        )
            .With("withCredentials", seen.WithCredentials)
            .With("withoutCredentials", seen.WithoutCredentials);

    /// <summary>The callback takes messages from anybody.</summary>
    public static Error CallbackUnprotected(Handshake seen) =>
        new Error(
            "subscription.callback-unprotected",
            ErrorKind.RuleBroken,
            "The callback has to answer 401 or 403 to a message without credentials; see what it answered."
        )
            .With("withCredentials", seen.WithCredentials)
            .With("withoutCredentials", seen.WithoutCredentials);
}
