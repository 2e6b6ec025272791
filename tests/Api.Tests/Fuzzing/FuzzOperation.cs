using System.Text.Json.Nodes;

namespace Accreditation.Api.Tests.Fuzzing;

/// <summary>One operation of the document, with what a caller may send to it.</summary>
internal sealed record FuzzOperation(
    string Id,
    HttpMethod Method,
    string Path,
    IReadOnlyList<FuzzParameter> Parameters,
    string? MediaType,
    JsonNode? ValidBody,
    IReadOnlyList<string> Scopes
)
{
    public IEnumerable<FuzzParameter> In(string place) => Parameters.Where(parameter => parameter.In == place);

    public override string ToString() => $"{Method} {Path}";
}

/// <summary>One parameter of an operation and a value that its schema allows.</summary>
internal sealed record FuzzParameter(string Name, string In, bool Required, string ValidValue);
