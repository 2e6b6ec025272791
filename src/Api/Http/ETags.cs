using System.Globalization;
using System.Security.Cryptography;

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
