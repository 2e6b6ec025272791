using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>A report was accepted by rule, and was drawn for an audit or not.</summary>
public sealed record OwnReportAccepted(Guid ReportId, Guid ConsultantId, Guid RoundId, bool UnderAudit)
    : DomainEvent("own-report.accepted.v1");

/// <summary>An assessor decided on a report.</summary>
public sealed record OwnReportAudited(Guid ReportId, Guid ConsultantId, AuditVerdict Verdict)
    : DomainEvent("own-report.audited.v1");

/// <summary>The consultant took a report back.</summary>
public sealed record OwnReportWithdrawn(Guid ReportId, Guid ConsultantId) : DomainEvent("own-report.withdrawn.v1");
