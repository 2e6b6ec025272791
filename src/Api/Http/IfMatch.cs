using Accreditation.Domain.Shared;
using Microsoft.Net.Http.Headers;

namespace Accreditation.Api.Http;

/// <summary>The revision on which the caller decided, from the <c>If-Match</c> header (RFC 9110).</summary>
/// <param name="Revision">The revision; null for <c>*</c>.</param>
internal sealed record IfMatch(int? Revision)
{
    public static ValueTask<IfMatch> BindAsync(HttpContext http) => ValueTask.FromResult(Read(http.Request));

    private static IfMatch Read(HttpRequest request)
    {
        var text = request.Headers.IfMatch.ToString();
        if (text.Length == 0)
            throw new InputException(HttpErrors.PreconditionRequired);
        if (text == "*")
            return new IfMatch((int?)null);

        return
            EntityTagHeaderValue.TryParse(text, out var tag)
            && !tag.IsWeak
            && ETags.RevisionOf(tag.Tag.Value!) is { } revision
            ? new IfMatch(revision)
            : throw new InputException(
                SharedErrors.Invalid([
                    new InputFault(
                        "header",
                        "If-Match",
                        "malformed",
                        "Send the ETag of the representation you decided on, or *."
                    ),
                ])
            );
    }
}
