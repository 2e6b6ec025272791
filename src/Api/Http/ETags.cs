using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Accreditation.Api.Http;

/// <summary>
/// Strong validators: the revision of the aggregate, then a digest of the bytes, because what is derived from the calendar
/// (a standing, a deadline) changes without a new revision. A precondition looks at the revision only.
/// </summary>
internal static class ETags
{
    public static string Of(int? revision, ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        var text = Convert.ToHexStringLower(digest[..8]);
        return revision is null ? $"\"{text}\"" : $"\"{revision}-{text}\"";
    }

    /// <summary>Whether <c>If-None-Match</c> names a validator; it compares weakly (RFC 9110, section 13.1.2).</summary>
    public static bool IsAmong(StringValues ifNoneMatch, string tag) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch, out var known)
        && EntityTagHeaderValue.TryParse(tag, out var own)
        && known.Any(one => one.Tag == "*" || one.Compare(own, useStrongComparison: false));

    public static int? RevisionOf(string tag)
    {
        var content = tag.Trim('"');
        var end = content.IndexOf('-', StringComparison.Ordinal);
        var digits = end < 0 ? content : content[..end];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? revision
            : null;
    }
}
