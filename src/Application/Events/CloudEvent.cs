using System.Text.Json;
using System.Text.Json.Serialization;
using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Events;

/// <summary>
/// An event in the envelope of CloudEvents 1.0, by the NL GOV profile 1.1. Lean: <c>data</c> holds the number and dates, and
/// <c>dataref</c> says where to read what the register says now.
/// </summary>
/// <param name="SpecVersion">The version of CloudEvents: <c>1.0</c>.</param>
/// <param name="Id">The identifier of the event; the same in every delivery of it.</param>
/// <param name="Source">The register, as <c>urn:nld:oin:{OIN}:systeem:{name}</c>.</param>
/// <param name="Type">The type with its version, such as <c>nl.wmoregister.registration.suspended.v1</c>.</param>
/// <param name="Subject">The registration number.</param>
/// <param name="Time">When the register recorded it.</param>
/// <param name="DataContentType">The form of <c>data</c>: <c>application/json</c>.</param>
/// <param name="DataRef">Where the entry can be read.</param>
/// <param name="Sequence">The place in the one order of the register, as a whole number: a higher one is later.</param>
/// <param name="SequenceType">How to read <c>sequence</c>: <c>Integer</c>.</param>
/// <param name="TraceParent">The W3C trace context of the call that caused it.</param>
/// <param name="Data">The payload; its schema has the name that the page on events gives for the type.</param>
[Dutch("gebeurtenisbericht")]
public sealed record CloudEvent(
    [property: JsonPropertyName("specversion")] string SpecVersion,
    Guid Id,
    string Source,
    string Type,
    string? Subject,
    DateTimeOffset Time,
    [property: JsonPropertyName("datacontenttype")] string DataContentType,
    [property: JsonPropertyName("dataref")] string? DataRef,
    string? Sequence,
    [property: JsonPropertyName("sequencetype")] string? SequenceType,
    [property: JsonPropertyName("traceparent")] string? TraceParent,
    JsonElement Data
)
{
    /// <summary>The media type of one event as JSON.</summary>
    public const string MediaType = "application/cloudevents+json";

    /// <summary>Puts an event of the register into its envelope.</summary>
    public static CloudEvent Of(RegisterEvent happened, RegisterIdentity register) =>
        new(
            "1.0",
            happened.Id,
            register.Source,
            happened.Type,
            happened.Number.Value,
            happened.RecordedAt,
            "application/json",
            register.AddressOf($"/v1/register-entries/{happened.Number}"),
            $"{happened.Position}",
            "Integer",
            happened.TraceParent,
            JsonSerializer.Deserialize<JsonElement>(happened.Data)
        );
}
