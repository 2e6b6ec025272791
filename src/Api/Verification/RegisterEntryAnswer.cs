using System.Text.Json;
using Accreditation.Api.Http;
using Accreditation.Api.Problems;
using Accreditation.Application.Verification;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Verification;

/// <summary>
/// An entry with a weak validator: what the register says counts, not the instant at which it said so, or no answer would
/// ever equal the one before. The instant comes last in the document, so all before it is what the validator covers.
/// </summary>
internal sealed class RegisterEntryAnswer(Result<RegisterEntryView> result) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (result.Error is { } error)
            return ProblemWriter.Write(httpContext, error);

        var bytes = JsonSerializer.SerializeToUtf8Bytes(result.Value, Json.Options);
        var tag = "W/" + ETags.Of(null, bytes.AsSpan(0, bytes.AsSpan().LastIndexOf("\"knownAt\""u8)));
        return Answers.WriteTagged(httpContext, bytes, tag);
    }
}
