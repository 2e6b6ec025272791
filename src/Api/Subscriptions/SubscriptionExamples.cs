using Accreditation.Application.Shared;
using Accreditation.Application.Subscriptions;
using Accreditation.Application.Subscriptions.Deliveries;
using Accreditation.Domain.Subscriptions;
using Accreditation.Domain.Subscriptions.Deliveries;

namespace Accreditation.Api.Subscriptions;

/// <summary>Examples for the OpenAPI document.</summary>
internal static class SubscriptionExamples
{
    private static readonly Guid WatchList = Guid.Parse("0192f0c1-7b2d-7a11-8c3e-5d4e3f2a1b0c");

    public static readonly RequestSubscriptionRequest Ask = new(
        "https://hooks.amsterdam.example/wmo-register",
        new CallbackAuthenticationInput(
            CallbackAuthenticationKind.StaticHeader,
            Name: "Authorization",
            Value: "Bearer an-example-and-not-a-secret"
        ),
        ["nl.wmoregister.registration.suspended.v1", "nl.wmoregister.registration.removed.v1"],
        WatchList
    );

    public static readonly AmendSubscriptionRequest Amend = new(EventTypes: [], WatchListId: new Patch<Guid?>(null));

    public static readonly ReplaySubscriptionRequest Replay = new(At(6));

    public static readonly SubscriptionView Pending = new()
    {
        Id = Guid.Parse("0192f0c1-8d4f-7b22-9a5c-6f5e4d3c2b1a"),
        Revision = 1,
        Organisation = "GM0363",
        Callback = Ask.Callback,
        Authentication = new CallbackAuthenticationView
        {
            Kind = CallbackAuthenticationKind.StaticHeader,
            Name = "Authorization",
            TokenUrl = null,
            ClientId = null,
            Scope = null,
            CertificateReference = null,
        },
        EventTypes = Ask.EventTypes,
        WatchListId = WatchList,
        State = SubscriptionState.Pending,
        DisabledReason = null,
        CreatedAt = At(2),
        ActivatedAt = null,
        DisabledAt = null,
        PreviousSecretUntil = null,
        LastTest = null,
    };

    public static readonly SubscriptionView Active = Pending with
    {
        Revision = 2,
        State = SubscriptionState.Active,
        ActivatedAt = At(3),
        LastTest = new Handshake(
            At(3),
            new CallbackAnswer(204, null),
            new CallbackAnswer(401, DeliveryFailure.Refused)
        ),
    };

    public static readonly SubscriptionView Disabled = Active with
    {
        Revision = 3,
        State = SubscriptionState.Disabled,
        DisabledReason = Domain.Subscriptions.DisabledReason.Owner,
        DisabledAt = At(8),
    };

    public static readonly SubscriptionSecretView Created = WithSecret(Pending);

    public static readonly SubscriptionSecretView Rotated = WithSecret(
        Active with
        {
            Revision = 3,
            PreviousSecretUntil = At(5),
        }
    );

    public static readonly CallbackAnswer Answer = new(204, null);

    public static readonly DeliveryView Delivery = new()
    {
        EventId = Guid.Parse("0192f0c1-9e50-7c33-8b6d-7a6f5e4d3c2b"),
        Sequence = 4711,
        Type = "nl.wmoregister.registration.suspended.v1",
        Number = "W48203917K",
        State = DeliveryState.Pending,
        QueuedAt = At(7),
        FinishedAt = null,
        NextAttemptAt = At(7).AddSeconds(5),
        Attempts = [new DeliveryAttempt(At(7), 503, DeliveryFailure.Throttled)],
    };

    private static SubscriptionSecretView WithSecret(SubscriptionView subscription) =>
        new()
        {
            Id = subscription.Id,
            Revision = subscription.Revision,
            Secret = "whsec_ZXhhbXBsZSBvbmx5LCBuZXZlciBhIHJlYWwgc2VjcmU=",
            Subscription = subscription,
        };

    private static DateTimeOffset At(int day) => new(2026, 3, day, 9, 30, 0, TimeSpan.Zero);
}
