using System.Text.Json;
using Accreditation.Api.Http;
using Accreditation.Api.Problems;
using Accreditation.Application.Verification;
using Accreditation.Domain.Shared;
using Microsoft.Net.Http.Headers;

namespace Accreditation.Api.Verification;

/// <summary>
/// An entry with a weak validator: what the register says counts, not the instant at which it said so, or no answer would
/// ever equal the one before.
/// </summary>
internal sealed class RegisterEntryAnswer(Result<RegisterEntryView> result) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (result.Error is { } error)
        {
            await ProblemWriter.Write(httpContext, error);
            return;
        }

        var tag = TagOf(result.Value);
        httpContext.Response.Headers.ETag = tag;
        if (IsKnown(httpContext.Request, tag))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(result.Value, Json.Options);
        httpContext.Response.ContentType = "application/json";
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    private static string TagOf(RegisterEntryView entry)
    {
        var said = entry with { AsOf = entry.AsOf with { KnownAt = default } };
        return "W/" + ETags.Of(null, JsonSerializer.SerializeToUtf8Bytes(said, Json.Options));
    }

    private static bool IsKnown(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(k => k.Tag == "*" || $"W/{k.Tag}" == tag);
}
