using System.Text.Json;
using Accreditation.Api.Http;
using Accreditation.Api.Problems;
using Accreditation.Application.Verification;
using Accreditation.Domain.Shared;
using Microsoft.Net.Http.Headers;

namespace Accreditation.Api.Verification;

/// <summary>
/// An entry with a weak validator: what the register says counts, not the instant at which it said so, or no answer would
/// ever equal the one before. The instant comes last in the document, so all before it is what the validator covers.
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

        var bytes = JsonSerializer.SerializeToUtf8Bytes(result.Value, Json.Options);
        var tag = "W/" + ETags.Of(null, bytes.AsSpan(0, bytes.AsSpan().LastIndexOf("\"knownAt\""u8)));
        httpContext.Response.Headers.ETag = tag;
        if (IsKnown(httpContext.Request, tag))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        httpContext.Response.ContentType = "application/json";
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    private static bool IsKnown(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.Count > 0
        && EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(k => k.Tag == "*" || $"W/{k.Tag}" == tag);
}
