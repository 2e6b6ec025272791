using System.Text.Json;
using System.Text.Json.Serialization;

namespace Accreditation.Client;

/// <summary>Something that happened in the register: a CloudEvent 1.0 by the NL GOV profile.</summary>
/// <param name="SpecVersion">The version of CloudEvents.</param>
/// <param name="Id">The identifier of the event; the same in every delivery of it.</param>
/// <param name="Source">The register.</param>
/// <param name="Type">The type with its version, such as <c>nl.wmoregister.registration.suspended.v1</c>.</param>
/// <param name="Subject">The registration number.</param>
/// <param name="Time">When the register recorded it.</param>
/// <param name="DataContentType">The form of <c>data</c>.</param>
/// <param name="DataRef">Where to read what the register says now.</param>
/// <param name="Sequence">The place in the one order of the register, as a whole number.</param>
/// <param name="SequenceType">How to read <c>sequence</c>.</param>
/// <param name="TraceParent">The W3C trace context of the call that caused it.</param>
/// <param name="Data">The payload: numbers and dates.</param>
public sealed record RegisterEvent(
    [property: JsonPropertyName("specversion")] string SpecVersion,
    string Id,
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
);

/// <summary>Some events and where to go on.</summary>
/// <param name="Items">The events, in the one order of the register.</param>
/// <param name="NextCursor">Keep it when the events are dealt with, and begin there the next time.</param>
/// <param name="HasMore">Whether there are more events already.</param>
public sealed record EventPage(IReadOnlyList<RegisterEvent> Items, string NextCursor, bool HasMore);

/// <summary>What followed a cursor is kept no longer: a mirror has to begin anew with a snapshot.</summary>
/// <param name="problem">What the register says.</param>
public sealed class CursorExpiredException(Problem problem) : Exception(problem.Detail)
{
    /// <summary>What the register says, with the address of the snapshot.</summary>
    public Problem Problem { get; } = problem;
}
