using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Accreditation.Api.Tests.Fuzzing;

/// <summary>
/// What the run itself created, learnt from Location headers: hostile input has to reach existing resources too, for one
/// that does not exist hides everything behind its 404.
/// </summary>
internal sealed class KnownResources(IEnumerable<string> templates)
{
    private readonly string[][] templates = [.. templates.Distinct().Select(Split)];
    private readonly ConcurrentDictionary<string, string> byPrefix = new();
    private readonly ConcurrentDictionary<string, string> byName = new();

    public void Learn(Uri? location)
    {
        var path = location is { IsAbsoluteUri: true } ? location.AbsolutePath : location?.OriginalString;
        if (path is null)
            return;

        var segments = Split(path).SkipWhile(segment => segment == "v1").ToArray();
        foreach (var template in templates.Where(template => Fits(template, segments)))
        foreach (var index in Enumerable.Range(1, template.Length - 1).Where(index => IsParameter(template[index])))
        {
            byPrefix[string.Join('/', template[..(index + 1)])] = segments[index];
            byName[$"{template[index - 1].TrimEnd('s')}Id"] = segments[index];
        }
    }

    public string? ByName(string name) => byName.GetValueOrDefault(name);

    /// <summary>The path of an operation with known values, and the valid value of the document for the rest.</summary>
    public string[] Path(FuzzOperation operation)
    {
        var template = Split(operation.Path);
        return
        [
            .. template.Select(
                (segment, index) =>
                    !IsParameter(segment)
                        ? segment
                        : byPrefix.GetValueOrDefault(string.Join('/', template[..(index + 1)]))
                            ?? operation
                                .In("path")
                                .First(parameter => parameter.Name == segment.Trim('{', '}'))
                                .ValidValue
            ),
        ];
    }

    /// <summary>The valid body with the identifiers of known resources in it.</summary>
    public JsonNode? Body(FuzzOperation operation)
    {
        var body = operation.ValidBody?.DeepClone();
        foreach (var (name, value) in byName)
            if (body is JsonObject members && members.ContainsKey(name))
                members[name] = value;
        return body;
    }

    public static bool IsParameter(string segment) => segment.StartsWith('{');

    public static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool Fits(string[] template, string[] segments) =>
        template.Length == segments.Length
        && template.Zip(segments).All(pair => IsParameter(pair.First) || pair.First == pair.Second);
}
