using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Accreditation.Api.Http;

/// <summary>An answer that is written line by line, each a JSON object with its <c>kind</c> (newline-delimited JSON).</summary>
internal static class JsonLines
{
    public const string ContentType = "application/x-ndjson";

    /// <summary>Whether the caller prefers lines over one answer; asking for anything is not asking for lines.</summary>
    public static bool AreWanted(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return false;

        var best = accepted.Where(range => range.Quality is not 0).MaxBy(range => range.Quality ?? 1);
        return best?.MediaType == ContentType;
    }

    /// <summary>Writes a line and sends it.</summary>
    public static async Task Write<T>(HttpResponse response, string kind, T content, CancellationToken ct)
    {
        response.ContentType ??= ContentType;
        var line = JsonSerializer.SerializeToNode(content, Json.Options)!.AsObject();
        line.Insert(0, "kind", kind);
        await response.WriteAsync(line.ToJsonString(Json.Options) + "\n", ct);
        await response.Body.FlushAsync(ct);
    }
}
