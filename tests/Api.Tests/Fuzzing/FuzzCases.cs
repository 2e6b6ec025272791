using System.Text;
using System.Text.Json.Nodes;

namespace Accreditation.Api.Tests.Fuzzing;

/// <summary>One request to send: what is wrong with it, and how to build it.</summary>
internal sealed record FuzzCase(FuzzOperation Operation, string What, Func<HttpRequestMessage> Build);

/// <summary>Every way in which a valid request to an operation is spoilt, one thing at a time.</summary>
internal sealed class FuzzCases(KnownResources known)
{
    private const string Placeholder = "\"<<here>>\"";

    public FuzzCase Valid(FuzzOperation operation) => Case(operation, "valid");

    public IEnumerable<FuzzCase> Spoilt(FuzzOperation operation) =>
        BadPaths(operation)
            .Concat(BadQueries(operation))
            .Concat(BadHeaders(operation))
            .Concat(operation.MediaType is null ? UnaskedBodies(operation) : BadBodies(operation));

    private IEnumerable<FuzzCase> BadPaths(FuzzOperation operation) =>
        from index in Enumerable.Range(0, KnownResources.Split(operation.Path).Length)
        where KnownResources.IsParameter(KnownResources.Split(operation.Path)[index])
        from value in Hostile.PathSegments
        select Case(operation, $"path segment {index} = {Short(value)}", path: path => path[index] = value);

    private IEnumerable<FuzzCase> BadQueries(FuzzOperation operation) =>
        operation
            .In("query")
            .SelectMany(parameter => Hostile.QueryValues.Select(value => $"{parameter.Name}={value}"))
            .Concat(operation.In("query").Select(parameter => $"{parameter.Name}=a&{parameter.Name}=b"))
            .Append("nonsense=1")
            .Append("&&==&%00=%00")
            .Select(query => Case(operation, $"query {Short(query)}", query: query));

    private IEnumerable<FuzzCase> BadHeaders(FuzzOperation operation) =>
        Hostile.Headers.Select(header =>
            Case(operation, $"header {header.Name}: {Short(header.Value)}", change: request => Set(request, header))
        );

    private IEnumerable<FuzzCase> UnaskedBodies(FuzzOperation operation) =>
        Hostile.Bodies.Take(4).Select(body => Case(operation, $"unasked body {Short(body)}", body: () => body));

    private IEnumerable<FuzzCase> BadBodies(FuzzOperation operation) =>
        Hostile
            .Bodies.Select(body => Case(operation, $"body {Short(body)}", body: () => body))
            .Concat(
                Hostile.ContentTypes.Select(type => Case(operation, $"content type {type}", contentType: type ?? ""))
            )
            .Append(Case(operation, "says gzip, is not", change: r => r.Content!.Headers.ContentEncoding.Add("gzip")))
            .Concat(
                from pointer in Pointers(operation.ValidBody, [])
                from value in Hostile.Json
                select Case(
                    operation,
                    $"#/{string.Join('/', pointer)} = {Short(value)}",
                    body: () => Spoil(operation, pointer, value)
                )
            )
            .Concat(
                from pointer in Pointers(operation.ValidBody, []).Prepend([])
                select Case(
                    operation,
                    $"#/{string.Join('/', pointer)} and a stranger",
                    body: () => Stranger(operation, pointer)
                )
            );

    private FuzzCase Case(
        FuzzOperation operation,
        string what,
        Action<string[]>? path = null,
        string? query = null,
        Func<byte[]>? body = null,
        string? contentType = null,
        Action<HttpRequestMessage>? change = null
    ) =>
        new(
            operation,
            what,
            () =>
            {
                var segments = known.Path(operation);
                path?.Invoke(segments);
                var url = $"/v1/{string.Join('/', segments)}?{query ?? RequiredQuery(operation)}".TrimEnd('?');
                var request = new HttpRequestMessage(operation.Method, Raw(url));
                Set(request, ("Idempotency-Key", Guid.NewGuid().ToString()));
                if (operation.In("header").Any(header => header.Name == "If-Match"))
                    Set(request, ("If-Match", "*"));
                if (body is not null || operation.MediaType is not null)
                    request.Content = Content(
                        body?.Invoke() ?? Text(known.Body(operation)),
                        contentType ?? operation.MediaType ?? "application/json"
                    );
                change?.Invoke(request);
                return request;
            }
        );

    private static string RequiredQuery(FuzzOperation operation) =>
        string.Join(
            '&',
            operation.In("query").Where(p => p.Required).Select(p => $"{p.Name}={Uri.EscapeDataString(p.ValidValue)}")
        );

    // Without this the client would tidy the dots and escapes that the server is to meet.
    private static Uri Raw(string url) =>
        new($"http://fuzz{url}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static ByteArrayContent Content(byte[] body, string contentType)
    {
        var content = new ByteArrayContent(body);
        if (contentType.Length > 0)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }

    private static void Set(HttpRequestMessage request, (string Name, string Value) header)
    {
        request.Headers.Remove(header.Name);
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
    }

    private byte[] Spoil(FuzzOperation operation, string[] pointer, string value)
    {
        var body = known.Body(operation)!;
        Put(body, pointer, "<<here>>");
        return Encoding.UTF8.GetBytes(body.ToJsonString(Relaxed).Replace(Placeholder, value, StringComparison.Ordinal));
    }

    private byte[] Stranger(FuzzOperation operation, string[] pointer)
    {
        var body = known.Body(operation) ?? new JsonObject();
        var at = pointer.Aggregate<string, JsonNode?>(body, Step);
        if (at is JsonObject members)
            members["stranger"] = "x";
        return Text(body);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void Put(JsonNode body, string[] pointer, JsonNode value)
    {
        var parent = pointer[..^1].Aggregate<string, JsonNode?>(body, Step);
        if (parent is JsonObject members)
            members[pointer[^1]] = value;
        else if (parent is JsonArray items && int.TryParse(pointer[^1], out var index) && index < items.Count)
            items[index] = value;
    }

    private static JsonNode? Step(JsonNode? at, string step) =>
        at switch
        {
            JsonArray items when int.TryParse(step, out var index) && index < items.Count => items[index],
            JsonObject members => members[step],
            _ => null,
        };

    private static IEnumerable<string[]> Pointers(JsonNode? node, string[] at) =>
        Children(node).SelectMany(child => Pointers(child.Node, [.. at, child.Name]).Prepend([.. at, child.Name]));

    private static IEnumerable<(string Name, JsonNode? Node)> Children(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.Select(member => (member.Key, member.Value)),
            JsonArray items => items.Select((item, index) => ($"{index}", item)),
            _ => [],
        };

    private static byte[] Text(JsonNode? body) => Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "");

    private static string Short(string value) => value.Length > 60 ? $"{value[..60]}… ({value.Length})" : value;

    private static string Short(byte[] value) => Short(Encoding.Latin1.GetString(value));
}
