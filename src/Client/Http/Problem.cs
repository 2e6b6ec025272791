using System.Text.Json;
using System.Text.Json.Serialization;

namespace Accreditation.Client;

/// <summary>What the register says when it does not do what was asked (RFC 9457).</summary>
/// <param name="Type">The page that explains the code.</param>
/// <param name="Title">Short summary, the same for every occurrence of the code.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened this time and what can be done.</param>
/// <param name="Code">Stable, machine-readable code.</param>
/// <param name="TraceId">The trace, to quote when asking for help.</param>
/// <param name="Errors">Every fault in the input; null when the input is not what is wrong.</param>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    string TraceId,
    IReadOnlyList<InputFault>? Errors = null
)
{
    /// <summary>Members that belong to one code.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Extensions { get; internal set; }

    /// <summary>A member that belongs to the code, when it is there as text.</summary>
    public string? Extension(string name) =>
        Extensions?.TryGetValue(name, out var value) == true && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;
}

/// <summary>One fault in the input.</summary>
/// <param name="In">Where it is: <c>body</c>, <c>query</c>, <c>path</c> or <c>header</c>.</param>
/// <param name="Location">A JSON Pointer into the body, or the name of the parameter.</param>
/// <param name="Code">Stable, machine-readable code.</param>
/// <param name="Detail">What is wrong and what would be right.</param>
public sealed record InputFault(string In, string Location, string Code, string Detail);
