using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Accreditation.Api.Http;

/// <summary>An answer that is written line by line, each a JSON object with its <c>kind</c> (newline-delimited JSON).</summary>
internal static class JsonLines
{
    public const string ContentType = "application/x-ndjson";

    /// <summary>Whether the caller prefers lines over one answer; asking for anything is not asking for lines.</summary>
    public static bool AreWanted(HttpRequest request) => Prefers(request, ContentType);

    /// <summary>Whether the caller prefers a media type over any other answer.</summary>
    public static bool Prefers(HttpRequest request, string mediaType)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return false;

        var best = accepted.Where(range => range.Quality is not 0).MaxBy(range => range.Quality ?? 1);
        return best?.MediaType == mediaType;
    }

    /// <summary>Writes a line and sends it.</summary>
    public static async Task Write<T>(HttpResponse response, string kind, T content, CancellationToken ct)
    {
        response.ContentType ??= ContentType;
        await response.WriteAsync(Of(kind, content), ct);
        await response.Body.FlushAsync(ct);
    }

    /// <summary>A line.</summary>
    public static string Of<T>(string kind, T content)
    {
        var line = JsonSerializer.SerializeToNode(content, content!.GetType(), Json.Options)!.AsObject();
        line.Insert(0, "kind", kind);
        return line.ToJsonString(Json.Options) + "\n";
    }
}
