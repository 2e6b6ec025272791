using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Accreditation.Api.Problems;

namespace Accreditation.Api.OpenApi;

/// <summary>
/// The examples of the document as files, one for each request, answer and error code of an operation. They are taken from
/// the document, so that the two cannot differ; the same document gives the same files, byte for byte.
/// </summary>
internal static class ExampleFiles
{
    private static readonly string[] Methods = ["get", "put", "post", "patch", "delete"];

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of each file by its path in the folder of examples.</summary>
    public static SortedDictionary<string, string> Of(string document)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var root = JsonNode.Parse(document)!;
        foreach (var path in root["paths"]!.AsObject())
        foreach (var (method, operation) in path.Value!.AsObject())
            if (Methods.Contains(method))
                Add(files, (string)operation!["operationId"]!, operation);

        // An error looks the same wherever it happens: one file for each code, not one for each place.
        foreach (var (code, example) in root["components"]!["examples"]!.AsObject())
            files.Add($"problems/{code}.json", TextOf(example!["value"]!, ProblemWriter.ContentType));
        return files;
    }

    /// <summary>Writes the files into a folder and removes those that no example stands for any more.</summary>
    public static async Task Write(string folder, string document)
    {
        var files = Of(document);
        foreach (var (name, text) in files)
        {
            var file = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text);
        }

        foreach (var stale in Existing(folder).Except(files.Keys))
            File.Delete(Path.Combine(folder, stale));
        foreach (var empty in Directory.GetDirectories(folder).Where(one => Directory.GetFileSystemEntries(one) is []))
            Directory.Delete(empty);
    }

    /// <summary>The paths of the files that are in a folder.</summary>
    public static IEnumerable<string> Existing(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            : [];

    private static void Add(SortedDictionary<string, string> files, string operation, JsonNode described)
    {
        foreach (var (mediaType, media) in Contents(described["requestBody"]))
            AddEach(files, $"{operation}/request", mediaType, media);

        foreach (var (status, response) in described["responses"]!.AsObject())
        foreach (var (mediaType, media) in Contents(response))
            if (mediaType is not ProblemWriter.ContentType)
                AddEach(files, $"{operation}/response-{status}", mediaType, media);
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Contents(JsonNode? holder) =>
        holder?["content"]?.AsObject() ?? Enumerable.Empty<KeyValuePair<string, JsonNode?>>();

    /// <summary>One example has the name of what it shows; several have their own names behind it.</summary>
    private static void AddEach(SortedDictionary<string, string> files, string name, string mediaType, JsonNode? media)
    {
        if (media?["example"] is { } single)
            files.Add($"{name}.{ExtensionOf(mediaType)}", TextOf(single, mediaType));
        foreach (var (key, example) in media?["examples"]?.AsObject() ?? [])
            if (example?["value"] is { } value)
                files.Add($"{name}-{key}.{ExtensionOf(mediaType)}", TextOf(value, mediaType));
    }

    private static string TextOf(JsonNode example, string mediaType) =>
        example.GetValueKind() is JsonValueKind.String && !IsJson(mediaType)
            ? example.GetValue<string>()
            : example.ToJsonString(Readable) + "\n";

    private static bool IsJson(string mediaType) =>
        mediaType is "application/json" || mediaType.EndsWith("+json", StringComparison.Ordinal);

    private static string ExtensionOf(string mediaType) =>
        mediaType switch
        {
            "text/csv" => "csv",
            "application/x-ndjson" => "ndjson",
            "text/event-stream" => "txt",
            "multipart/form-data" => "form.json",
            _ => "json",
        };
}
