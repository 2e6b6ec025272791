using Accreditation.Application.Applications;
using Accreditation.Application.Cpd.Ledger;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Ledger;

namespace Accreditation.Api.Cpd.Ledger;

/// <summary>Examples of own reports. The seed and the ticket in them belong together.</summary>
internal static class OwnReportExamples
{
    private static readonly Guid Id = Guid.Parse("0192f0c6-1a2b-7c3d-8e4f-5a6b7c8d9e0f");

    public static readonly AuditRoundView Round = new(
        Guid.Parse("0192f0c6-0a1b-7c2d-8e3f-4a5b6c7d8e9f"),
        "wmo-consulent",
        new DateOnly(2026, 2, 1),
        "d51133f75a3a21985aadb479a125fcb2f21497dbe0cbf11920e1748c7efcbee2",
        "0f13b6d22845923d22d19c4f9c256ee8c61da919aa3d1b72d78911156bfa8e21"
    );

    public static readonly FileOwnReportRequest File = new(
        new OwnReportMetadata(
            "Boek over gespreksvoering",
            "wmo-consulent",
            "free",
            240,
            new DateOnly(2026, 1, 5),
            new DateOnly(2026, 2, 10),
            [new ThemePoints("conversation-and-conflict", 2)]
        ),
        null!
    );

    public static readonly DecideOwnReportRequest Decide = new(
        AuditVerdict.Rejected,
        "The document does not show what was learnt."
    );

    public static readonly OwnReportView UnderAudit = new()
    {
        Id = Id,
        Revision = 1,
        State = OwnReportState.UnderAudit,
        ConsultantId = CreditExamples.Consultant,
        Section = File.Metadata.Section,
        PolicyVersion = 1,
        Title = File.Metadata.Title,
        Category = File.Metadata.Category,
        Points = 4,
        Themes = File.Metadata.Themes!,
        Minutes = File.Metadata.Minutes,
        StartedOn = File.Metadata.StartedOn,
        CompletedOn = File.Metadata.CompletedOn,
        Document = new DocumentView(
            "aantekeningen.pdf",
            "application/pdf",
            48_213,
            "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"
        ),
        ReportedAt = At(12),
        Draw = new AuditDraw(Round.Id, 4, 50),
        Outcome = null,
    };

    public static readonly OwnReportView Rejected = UnderAudit with
    {
        Revision = 2,
        State = OwnReportState.Rejected,
        Outcome = new AuditOutcome(Decide.Verdict, Decide.Reason, At(20)),
    };

    public static readonly OwnReportView Withdrawn = UnderAudit with { Revision = 2, State = OwnReportState.Withdrawn };

    public static readonly OwnReportSummary Summary = new()
    {
        Id = Id,
        State = OwnReportState.UnderAudit,
        Section = UnderAudit.Section,
        Minutes = UnderAudit.Minutes,
        CompletedOn = UnderAudit.CompletedOn,
        ReportedAt = UnderAudit.ReportedAt,
    };

    private static DateTimeOffset At(int day) => new(2026, 2, day, 9, 30, 0, TimeSpan.Zero);
}
