using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>Where an own report stands.</summary>
[Dutch("status van een eigen opgave")]
public enum OwnReportState
{
    /// <summary>Accepted by rule (toegekend); not drawn for an audit.</summary>
    Accepted,

    /// <summary>Accepted by rule and drawn for an audit (in controle); its points count meanwhile.</summary>
    UnderAudit,

    /// <summary>An assessor looked at it and found it right (gecontroleerd).</summary>
    Confirmed,

    /// <summary>An assessor looked at it and found it wrong (afgewezen); its points are reversed.</summary>
    Rejected,

    /// <summary>Taken back by the consultant (ingetrokken); its points are reversed.</summary>
    Withdrawn,
}

/// <summary>What an assessor made of a report.</summary>
[Dutch("uitkomst van een controle")]
public enum AuditVerdict
{
    /// <summary>It is right; the points stay.</summary>
    Accepted,

    /// <summary>It is wrong; the points are reversed.</summary>
    Rejected,
}

/// <summary>The outcome of an audit.</summary>
/// <param name="Verdict">What the assessor made of it.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who, as the subject of the token.</param>
/// <param name="At">When.</param>
[Dutch("besluit na controle")]
public sealed record AuditDecision(AuditVerdict Verdict, string Reason, string By, DateTimeOffset At);
