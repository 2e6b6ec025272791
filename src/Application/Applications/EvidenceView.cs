using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Applications;

/// <summary>A piece of evidence in a case.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Revision">The revision of the application.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IssuedOn">The day of the document.</param>
/// <param name="From">The first day that it covers.</param>
/// <param name="Until">The last day that it covers.</param>
/// <param name="Hours">Hours worked or studied in that period.</param>
/// <param name="Organisation">The code of the organisation that the work was done for.</param>
/// <param name="Note">A remark of the consultant.</param>
/// <param name="Document">The document.</param>
/// <param name="AddedAt">When it was added.</param>
[Dutch("bewijsstuk")]
public sealed record EvidenceView(
    Guid Id,
    int Revision,
    EvidenceKind Kind,
    DateOnly? IssuedOn,
    DateOnly? From,
    DateOnly? Until,
    int? Hours,
    string? Organisation,
    string? Note,
    DocumentView Document,
    DateTimeOffset AddedAt
) : IRevisioned
{
    internal static EvidenceView Of(EvidenceItem item, int revision) =>
        new(
            item.Id,
            revision,
            item.Kind,
            item.IssuedOn,
            item.From,
            item.Until,
            item.Hours,
            item.Organisation?.Value,
            item.Note?.Value,
            new DocumentView(
                item.Document.FileName,
                item.Document.Format.MediaType(),
                item.Document.Size,
                item.Document.Sha256
            ),
            item.AddedAt
        );
}

/// <summary>A document, without its content.</summary>
/// <param name="FileName">The name it was sent under.</param>
/// <param name="MediaType">The media type it was recognised as.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Sha256">The SHA-256 of the content, in lower-case hexadecimal.</param>
[Dutch("document")]
public sealed record DocumentView(string FileName, string MediaType, long Size, string Sha256);
