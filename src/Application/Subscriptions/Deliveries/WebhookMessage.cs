using System.Text.Json;
using System.Text.Json.Serialization;
using Accreditation.Application.Events;
using Accreditation.Application.Shared;

namespace Accreditation.Application.Subscriptions.Deliveries;

/// <summary>A message as it is signed and sent: the very same bytes.</summary>
/// <param name="Id">The identifier of the event; the same at every attempt.</param>
/// <param name="Body">The CloudEvent as JSON.</param>
/// <param name="TraceParent">The W3C trace context of the call that caused the event.</param>
public sealed record WebhookMessage(string Id, ReadOnlyMemory<byte> Body, string? TraceParent)
{
    /// <summary>What tests a callback.</summary>
    public const string TestType = EventCatalogue.Prefix + "subscription.test.v1";

    /// <summary>What a ping sends.</summary>
    public const string PingType = EventCatalogue.Prefix + "subscription.ping.v1";

    private static readonly JsonSerializerOptions Json = new(EventCatalogue.Json)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new UtcInstants() },
    };

    /// <summary>The message of an event.</summary>
    public static WebhookMessage Of(RegisterEvent happened, RegisterIdentity register) =>
        Of(CloudEvent.Of(happened, register));

    /// <summary>A message that is about the subscription itself.</summary>
    public static WebhookMessage About(
        Guid subscriptionId,
        string type,
        RegisterIdentity register,
        DateTimeOffset now
    ) =>
        Of(
            new CloudEvent(
                "1.0",
                Guid.CreateVersion7(),
                register.Source,
                type,
                Subject: null,
                now,
                "application/json",
                register.AddressOf($"/v1/subscriptions/{subscriptionId}"),
                Sequence: null,
                SequenceType: null,
                TraceParent: null,
                JsonSerializer.SerializeToElement(new SubscriptionTrialData(subscriptionId), EventCatalogue.Json)
            )
        );

    private static WebhookMessage Of(CloudEvent envelope) =>
        new(envelope.Id.ToString(), JsonSerializer.SerializeToUtf8Bytes(envelope, Json), envelope.TraceParent);

    private sealed class UtcInstants : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Text());
    }
}

/// <summary>The data of a message that tests a callback.</summary>
/// <param name="SubscriptionId">The subscription that is tried.</param>
public sealed record SubscriptionTrialData(Guid SubscriptionId);
