using System.Globalization;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>The document behind a piece of evidence; its bytes are kept outside the database.</summary>
public sealed record EvidenceDocument
{
    /// <summary>The largest document in bytes.</summary>
    public const long MaxBytes = 10 * 1024 * 1024;

    /// <summary>The longest file name.</summary>
    public const int FileNameMaxLength = 200;

    /// <summary>The length of a SHA-256 in hexadecimal.</summary>
    public const int Sha256Length = 64;

    private EvidenceDocument(string fileName, DocumentFormat format, long size, string sha256) =>
        (FileName, Format, Size, Sha256) = (fileName, format, size, sha256);

    /// <summary>The name it was sent under, without folders.</summary>
    public string FileName { get; private init; }

    /// <summary>The format it was recognised as.</summary>
    public DocumentFormat Format { get; private init; }

    /// <summary>The size in bytes.</summary>
    public long Size { get; private init; }

    /// <summary>The SHA-256 of the bytes in lower-case hexadecimal; also the key under which they are stored.</summary>
    public string Sha256 { get; private init; }

    /// <summary>Describes a received document, or says why it is not accepted.</summary>
    public static Result<EvidenceDocument> Describe(
        string? fileName,
        ReadOnlySpan<byte> start,
        long size,
        string sha256
    )
    {
        var name = Path.GetFileName(fileName?.Replace('\\', '/'))?.Trim();

        if (size > MaxBytes)
            return ApplicationErrors.DocumentTooLarge;
        if (DocumentFormats.Recognise(start) is not { } format)
            return ApplicationErrors.DocumentFormatUnknown;
        if (name is not { Length: > 0 and <= FileNameMaxLength } || name.Any(IsInvisible) || Bsn.OccursIn(name))
            return ApplicationErrors.DocumentNameRefused;

        return new EvidenceDocument(name, format, size, sha256);
    }

    // Format characters turn the reading direction, so that a name looks like another.
    private static bool IsInvisible(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format;
}
