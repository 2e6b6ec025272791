using System.Text.Json;
using System.Text.Json.Serialization;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Events;

/// <summary>A type of event as the register publishes it.</summary>
/// <param name="Name">The reverse-DNS name with its version, as in the CloudEvents attribute <c>type</c>.</param>
/// <param name="Audience">Who may learn of it.</param>
/// <param name="Payload">The record of its <c>data</c>.</param>
public sealed record EventType(string Name, EventAudience Audience, Type Payload);

/// <summary>
/// What the register tells others, and in which words. A payload never changes once published: a new version is a new
/// record with a new name beside the old one.
/// </summary>
public static class EventCatalogue
{
    /// <summary>What every type begins with: the domain that the events are about, not the organisation that runs it.</summary>
    public const string Prefix = "nl.wmoregister.";

    /// <summary>How a payload is written: enums by their kebab-case names, as in the API.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Every published type.</summary>
    public static readonly IReadOnlyList<EventType> Types =
    [
        Open<RegistrationIssuedData>("registration.issued.v1"),
        Open<RegistrationPeriodOpenedData>("registration.period-opened.v1"),
        Open<RegistrationPeriodExtendedData>("registration.period-extended.v1"),
        Open<RegistrationConditionImposedData>("registration.condition-imposed.v1"),
        Open<RegistrationConditionLiftedData>("registration.condition-lifted.v1"),
        Open<RegistrationSuspendedData>("registration.suspended.v1"),
        Open<RegistrationSuspensionLiftedData>("registration.suspension-lifted.v1"),
        Open<RegistrationRemovedData>("registration.removed.v1"),
        Open<RegistrationCorrectedData>("registration.corrected.v1"),
        Open<RegistrationMergedData>("registration.merged.v1"),
        Open<RegistrationSplitOffData>("registration.split-off.v1"),
        Open<RegistrationStandingChangedData>("registration.standing-changed.v1"),
        Open<RegistrationRenamedData>("registration.renamed.v1"),
        ForRelations<RegistrationRenewalFiledData>("registration.renewal-filed.v1"),
        ForRelations<RegistrationRenewalClosedData>("registration.renewal-closed.v1"),
    ];

    private static readonly Dictionary<Type, EventType> ByPayload = Types.ToDictionary(type => type.Payload);

    /// <summary>The published type with a name, or null.</summary>
    public static EventType? Find(string name) => Types.FirstOrDefault(type => type.Name == name);

    /// <summary>What is told of a fact about a registration; of what concerns nobody outside, only that something changed.</summary>
    public static RegisterEvent Tell(DomainEvent happened, RegistrationNumber number, DateTimeOffset at, string? trace)
    {
        var payload = PayloadOf(happened, number.Value);
        var type = payload is null ? null : ByPayload[payload.GetType()];
        return new RegisterEvent
        {
            Position = 0,
            Id = Guid.CreateVersion7(),
            Type = type?.Name ?? Prefix + happened.Type,
            Number = number,
            Audience = type?.Audience ?? EventAudience.Internal,
            Data = payload is null ? "{}" : JsonSerializer.Serialize(payload, payload.GetType(), Json),
            RecordedAt = at,
            TraceParent = trace,
        };
    }

    // What it leaves out is nobody's business, such as the ground of a suspension.
    private static object? PayloadOf(DomainEvent happened, string number) =>
        happened switch
        {
            RegistrationIssued e => new RegistrationIssuedData(number, e.From, e.Until),
            RegistrationPeriodOpened e => new RegistrationPeriodOpenedData(number, e.From, e.Until),
            RegistrationPeriodExtended e => new RegistrationPeriodExtendedData(number, e.Until),
            RegistrationConditionImposed e => new RegistrationConditionImposedData(number, e.From),
            RegistrationConditionLifted e => new RegistrationConditionLiftedData(number, e.LiftedOn),
            RegistrationSuspended e => new RegistrationSuspendedData(number, e.From, e.Until, e.PublicUntil),
            RegistrationSuspensionLifted e => new RegistrationSuspensionLiftedData(number, e.LiftedOn),
            RegistrationRemoved e => new RegistrationRemovedData(number, e.From, e.PublicUntil),
            RegistrationMerged e => new RegistrationMergedData(number, e.Survivor.Value),
            RegistrationSplitOff e => new RegistrationSplitOffData(number, e.Survivor.Value),
            RegistrationStandingChanged e => new RegistrationStandingChangedData(
                number,
                e.From,
                e.Standing,
                e.Previous
            ),
            RegistrationRenewalFiled e => new RegistrationRenewalFiledData(number, e.FiledOn),
            RegistrationRenewalClosed e => new RegistrationRenewalClosedData(number, e.ClosedOn),
            RegistrationFactAnnulled or RegistrationAbsorbed or RegistrationGaveBack or RegistrationMoved =>
                new RegistrationCorrectedData(number),
            Domain.Consultants.ConsultantRenamed => new RegistrationRenamedData(number),
            _ => null,
        };

    private static EventType Open<TPayload>(string name) => new(Prefix + name, EventAudience.Public, typeof(TPayload));

    private static EventType ForRelations<TPayload>(string name) =>
        new(Prefix + name, EventAudience.Relation, typeof(TPayload));
}
