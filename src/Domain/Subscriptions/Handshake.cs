using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions.Deliveries;

namespace Accreditation.Domain.Subscriptions;

/// <summary>What came back from a callback.</summary>
/// <param name="Status">The status of the answer; null when there was none.</param>
/// <param name="Failure">Why it counts as a failure; null when it does not.</param>
[Dutch("antwoord van het terugmeldadres")]
public sealed record CallbackAnswer(int? Status, DeliveryFailure? Failure)
{
    /// <summary>Whether the callback took the message.</summary>
    public bool IsAccepted => Failure is null;
}

/// <summary>
/// The test that a callback has to pass before anything is sent to it: it takes a message that comes with its credentials
/// and refuses the same message without them, as the notifications of the Dutch municipalities ask.
/// </summary>
/// <param name="At">When it was tested.</param>
/// <param name="WithCredentials">What came back with them: 2xx is right.</param>
/// <param name="WithoutCredentials">What came back without them: 401 or 403 is right.</param>
[Dutch("toets van het terugmeldadres")]
public sealed record Handshake(DateTimeOffset At, CallbackAnswer WithCredentials, CallbackAnswer WithoutCredentials)
{
    private const int Unauthorised = 401;
    private const int Forbidden = 403;

    /// <summary>Whether the callback does what it has to.</summary>
    /// <param name="authentication">How the register proves who it is.</param>
    public Result Judge(CallbackAuthentication authentication) =>
        !WithCredentials.IsAccepted ? SubscriptionErrors.TestNotAccepted(this)
        : !IsRefusal(authentication.Kind) ? SubscriptionErrors.CallbackUnprotected(this)
        : Result.Success;

    // Who asks for a client certificate may end the connection instead of answering. That it does answer was just seen.
    private bool IsRefusal(CallbackAuthenticationKind kind) =>
        WithoutCredentials.Status is Unauthorised or Forbidden
        || kind is CallbackAuthenticationKind.Mtls
            && WithoutCredentials is { Status: null, Failure: DeliveryFailure.ConnectionFailed };
}
