using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Accreditation.Api.Tests;

/// <summary>An answer with its content read as JSON.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonNode? Json, HttpResponseMessage Response)
{
    /// <summary>The <c>code</c> of a problem.</summary>
    public string? Code => (string?)Json?["code"];

    /// <summary>The faults of a problem as <c>location code</c>.</summary>
    public IEnumerable<string> Faults =>
        (Json?["errors"] as JsonArray)?.Select(fault => $"{fault!["location"]} {fault["code"]}") ?? [];

    public string ETag => Response.Headers.ETag!.ToString();

    public Guid Id => Guid.Parse((string)Json!["id"]!);

    /// <summary>A member by its path, such as <c>name.surname</c>.</summary>
    public JsonNode? this[string path] => path.Split('.').Aggregate(Json, (node, name) => node?[name]);
}

/// <summary>Calls as a client makes them: JSON in, JSON out, keys and ETags where needed.</summary>
internal static class HttpCalls
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Task<Answer> Read(this HttpClient client, string url, string? ifNoneMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (ifNoneMatch is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return client.Call(request);
    }

    /// <summary>POST that creates, with a new <c>Idempotency-Key</c> unless one is given.</summary>
    public static Task<Answer> Create(this HttpClient client, string url, object body, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = Json(body) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return client.Call(request);
    }

    /// <summary>POST of a search.</summary>
    public static Task<Answer> Search(this HttpClient client, string url, object body) =>
        client.Call(new HttpRequestMessage(HttpMethod.Post, url) { Content = Json(body) });

    /// <summary>POST that changes a resource, decided on an ETag.</summary>
    public static Task<Answer> Change(this HttpClient client, string url, string ifMatch, object? body = null) =>
        client.Change(HttpMethod.Post, url, ifMatch, body is null ? null : Json(body));

    /// <summary>A merge patch, decided on an ETag.</summary>
    public static Task<Answer> Patch(this HttpClient client, string url, string ifMatch, object body) =>
        client.Change(HttpMethod.Patch, url, ifMatch, Json(body, "application/merge-patch+json"));

    public static Task<Answer> Change(
        this HttpClient client,
        HttpMethod method,
        string url,
        string ifMatch,
        HttpContent? content
    )
    {
        var request = new HttpRequestMessage(method, url) { Content = content };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return client.Call(request);
    }

    public static StringContent Json(object body, string mediaType = "application/json") =>
        new(body as string ?? JsonSerializer.Serialize(body, Web), Encoding.UTF8, new MediaTypeHeaderValue(mediaType));

    public static async Task<Answer> Call(this HttpClient client, HttpRequestMessage request)
    {
        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var isJson =
            response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return new Answer(response.StatusCode, isJson && text.Length > 0 ? JsonNode.Parse(text) : null, response);
    }
}
