namespace Accreditation.Domain.Applications;

/// <summary>What a document is, by its first bytes and not by what its sender claims.</summary>
public enum DocumentFormat
{
    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>Portable Network Graphics.</summary>
    Png,

    /// <summary>JPEG image.</summary>
    Jpeg,
}

/// <summary>Recognises and names formats.</summary>
public static class DocumentFormats
{
    /// <summary>How many bytes it takes to recognise a format.</summary>
    public const int SignatureLength = 8;

    /// <summary>The format that a document starts like, or null when it is none of the accepted ones.</summary>
    public static DocumentFormat? Recognise(ReadOnlySpan<byte> start) =>
        start switch
        {
            _ when start.StartsWith("%PDF-"u8) => DocumentFormat.Pdf,
            _ when start.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) => DocumentFormat.Png,
            _ when start.StartsWith<byte>([0xFF, 0xD8, 0xFF]) => DocumentFormat.Jpeg,
            _ => null,
        };

    /// <summary>The media type.</summary>
    public static string MediaType(this DocumentFormat format) =>
        format switch
        {
            DocumentFormat.Pdf => "application/pdf",
            DocumentFormat.Png => "image/png",
            _ => "image/jpeg",
        };

    /// <summary>
    /// The name to save a document under: one that ends as its format does, so that nobody opens as a web page or a program
    /// what was accepted as an image.
    /// </summary>
    public static string SafeName(this DocumentFormat format, string fileName) =>
        Extensions(format).Any(end => fileName.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            ? fileName
            : fileName + Extensions(format)[0];

    private static string[] Extensions(DocumentFormat format) =>
        format switch
        {
            DocumentFormat.Pdf => [".pdf"],
            DocumentFormat.Png => [".png"],
            _ => [".jpg", ".jpeg"],
        };
}
