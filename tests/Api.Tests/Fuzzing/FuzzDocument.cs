using System.Text.Json.Nodes;

namespace Accreditation.Api.Tests.Fuzzing;

/// <summary>Reads the operations out of the served document, so that a new endpoint is attacked without a new test.</summary>
internal sealed class FuzzDocument(JsonNode document)
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];
    private const int Deep = 8;

    public IReadOnlyList<FuzzOperation> Operations() =>
        [
            .. from path in document["paths"]!.AsObject()
            from method in Methods
            where path.Value![method] is not null
            select Operation(path.Key, path.Value!.AsObject(), method),
        ];

    private FuzzOperation Operation(string path, JsonObject item, string method)
    {
        var operation = item[method]!.AsObject();
        var parameters = Items(item["parameters"])
            .Concat(Items(operation["parameters"]))
            .Select(Resolve)
            .Select(Parameter);
        var content = Resolve(operation["requestBody"])?["content"]?.AsObject().FirstOrDefault();

        return new FuzzOperation(
            operation["operationId"]!.ToString(),
            HttpMethod.Parse(method),
            path,
            [.. parameters],
            content?.Key,
            content is { Value: { } media } ? Example(media) ?? Valid(media["schema"], Deep) : null,
            [
                .. Items(operation["security"])
                    .SelectMany(need => need!.AsObject())
                    .SelectMany(need => Items(need.Value))
                    .Select(scope => scope!.ToString()),
            ]
        );
    }

    private FuzzParameter Parameter(JsonNode? parameter) =>
        new(
            parameter!["name"]!.ToString(),
            parameter["in"]!.ToString(),
            parameter["required"]?.GetValue<bool>() ?? false,
            (Example(parameter) ?? Valid(parameter["schema"], Deep))?.ToString() ?? "x"
        );

    private static JsonNode? Example(JsonNode holder) =>
        (holder["example"] ?? holder["examples"]?.AsObject().FirstOrDefault().Value?["value"])?.DeepClone();

    private JsonNode? Valid(JsonNode? reference, int depth)
    {
        var schema = Resolve(reference);
        if (schema is null || depth == 0)
            return null;
        if (schema["allOf"] is JsonArray { Count: > 0 } parts)
            return Valid(parts[0], depth);

        return (schema["example"] ?? schema["default"] ?? Items(schema["enum"]).FirstOrDefault())?.DeepClone()
            ?? schema["type"]?.ToString() switch
            {
                "object" => ValidObject(schema, depth),
                "array" => new JsonArray(Valid(schema["items"], depth - 1)),
                "integer" or "number" => schema["minimum"]?.DeepClone() ?? 1,
                "boolean" => true,
                _ => ValidText(schema["format"]?.ToString()),
            };
    }

    private JsonObject ValidObject(JsonNode schema, int depth) =>
        new(
            (schema["properties"]?.AsObject() ?? []).Select(property =>
                KeyValuePair.Create(property.Key, Valid(property.Value, depth - 1))
            )
        );

    private static string ValidText(string? format) =>
        format switch
        {
            "uuid" => "0192f5d0-0000-7000-8000-000000000000",
            "date" => "2026-03-01",
            "date-time" => "2026-03-01T12:00:00Z",
            "email" => "someone@register.example",
            _ => "text",
        };

    private JsonNode? Resolve(JsonNode? node) =>
        node?["$ref"]?.ToString() is { } reference
            ? reference.TrimStart('#', '/').Split('/').Aggregate<string, JsonNode?>(document, (at, step) => at?[step])
            : node;

    private static IEnumerable<JsonNode?> Items(JsonNode? array) => array as JsonArray ?? [];
}
