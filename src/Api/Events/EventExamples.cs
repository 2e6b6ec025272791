using System.Text.Json;
using Accreditation.Api.Http;
using Accreditation.Application.Events;
using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;

namespace Accreditation.Api.Events;

/// <summary>Examples for the OpenAPI document and the page on events; the numbers in them are of nobody.</summary>
internal static class EventExamples
{
    private const string Number = "W00000001B";
    private const string Other = "W00000002C";

    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly RegisterIdentity Register = new()
    {
        Oin = "00000001234567890000",
        PublicAddress = "https://register.example",
    };

    /// <summary>A payload of every published type, by its record.</summary>
    public static readonly IReadOnlyDictionary<Type, object> Payloads = new object[]
    {
        new RegistrationIssuedData(Number, Day, Day.AddYears(5).AddDays(-1)),
        new RegistrationPeriodOpenedData(Number, Day, Day.AddYears(5).AddDays(-1)),
        new RegistrationPeriodExtendedData(Number, Day.AddMonths(6)),
        new RegistrationConditionImposedData(Number, Day),
        new RegistrationConditionLiftedData(Number, Day),
        new RegistrationSuspendedData(Number, Day, null, Day.AddYears(5)),
        new RegistrationSuspensionLiftedData(Number, Day),
        new RegistrationRemovedData(Number, Day, Day.AddYears(10)),
        new RegistrationCorrectedData(Number),
        new RegistrationMergedData(Other, Number),
        new RegistrationSplitOffData(Other, Number),
        new RegistrationStandingChangedData(Number, Day, Standing.Conditional, Standing.Registered),
        new RegistrationRenamedData(Number),
        new RegistrationRenewalFiledData(Number, Day),
        new RegistrationRenewalClosedData(Number, Day),
    }.ToDictionary(payload => payload.GetType());

    public static readonly CloudEvent Suspended = Of("nl.wmoregister.registration.suspended.v1");

    public static readonly EventPage Page = new([Suspended], FeedCursor.At(1205), HasMore: false);

    public static readonly string Stream =
        ServerSentEvents.Of(Suspended) + ServerSentEvents.Heartbeat(FeedCursor.At(1205));

    public static readonly string Snapshot =
        JsonLines.Of("snapshot", new SnapshotBegin(FeedCursor.At(1205), At, null))
        + JsonLines.Of("removed", new SnapshotRemoved(Number, null))
        + JsonLines.Of("merged", new SnapshotMerged(Other, Number))
        + JsonLines.Of("end", new SnapshotEnd(2));

    /// <summary>A type in its envelope.</summary>
    public static CloudEvent Of(string type)
    {
        var published = EventCatalogue.Find(type)!;
        var happened = new RegisterEvent
        {
            Position = 1204,
            Id = Guid.Parse("0192f0f1-1a2b-7c3d-8e4f-5a6b7c8d9e0f"),
            Type = type,
            Number = RegistrationNumber.FromStore(Number),
            Audience = published.Audience,
            Data = JsonSerializer.Serialize(Payloads[published.Payload], published.Payload, EventCatalogue.Json),
            RecordedAt = At,
            TraceParent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        };
        return CloudEvent.Of(happened, Register);
    }
}
