using Accreditation.Application.Applications;
using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>Something that a consultant learnt and reported with a document.</summary>
[Dutch("eigen opgave")]
public sealed record OwnReportView : IRevisioned
{
    /// <summary>Identity; the subject of its draw.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>Where it stands.</summary>
    public required OwnReportState State { get; init; }

    /// <summary>The consultant.</summary>
    public required Guid ConsultantId { get; init; }

    /// <summary>The section of the register.</summary>
    public required string Section { get; init; }

    /// <summary>The version of the rules by which it was accepted.</summary>
    public required int PolicyVersion { get; init; }

    /// <summary>What it was.</summary>
    public required string Title { get; init; }

    /// <summary>The category of the rules.</summary>
    public required string Category { get; init; }

    /// <summary>The points that the minutes give.</summary>
    public required decimal Points { get; init; }

    /// <summary>What of the points is on which theme.</summary>
    public required IReadOnlyList<ThemePoints> Themes { get; init; }

    /// <summary>Net minutes of learning.</summary>
    public required int Minutes { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>The day on which it was finished.</summary>
    public required DateOnly CompletedOn { get; init; }

    /// <summary>The document that shows it.</summary>
    public required DocumentView Document { get; init; }

    /// <summary>When it was reported.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>The draw that says whether it is audited.</summary>
    public required AuditDraw Draw { get; init; }

    /// <summary>The outcome of the audit; null while there is none.</summary>
    public required AuditOutcome? Outcome { get; init; }

    internal static OwnReportView Of(OwnReport it) =>
        new()
        {
            Id = it.Id,
            Revision = it.Revision,
            State = it.State,
            ConsultantId = it.ConsultantId,
            Section = it.Policy.Section,
            PolicyVersion = it.Policy.Version,
            Title = it.Title,
            Category = it.Share.Category,
            Points = it.Share.Points,
            Themes = it.Share.Themes,
            Minutes = it.Minutes,
            StartedOn = it.StartedOn,
            CompletedOn = it.CompletedOn,
            Document = new DocumentView(
                it.Document.FileName,
                it.Document.Format.MediaType(),
                it.Document.Size,
                it.Document.Sha256
            ),
            ReportedAt = it.ReportedAt,
            Draw = it.Draw,
            Outcome = it.Decision is { } decided ? new AuditOutcome(decided.Verdict, decided.Reason, decided.At) : null,
        };
}

/// <summary>The outcome of an audit.</summary>
/// <param name="Verdict">What the assessor made of it.</param>
/// <param name="Reason">Why.</param>
/// <param name="DecidedAt">When.</param>
[Dutch("uitkomst van de controle")]
public sealed record AuditOutcome(AuditVerdict Verdict, string Reason, DateTimeOffset DecidedAt);
