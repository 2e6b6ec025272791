using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>Every expected failure around own reports.</summary>
public static class OwnReportErrors
{
    /// <summary>It was finished longer ago than the rules allow.</summary>
    public const string TooLateCode = "own-report.too-late";

    /// <summary>Consultants cannot report in this category.</summary>
    public const string NotReportableCode = "own-report.category-not-reportable";

    /// <summary>There is no such report, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("own report");

    /// <summary>The document stands behind another report.</summary>
    public static readonly Error ReportedAlready = new(
        "own-report.reported-already",
        ErrorKind.Conflict,
        "This document stands behind another report of yours; nothing is reported twice."
    );

    /// <summary>It was not drawn, or is decided or withdrawn.</summary>
    public static readonly Error NotUnderAudit = new(
        "own-report.not-under-audit",
        ErrorKind.RuleBroken,
        "Only a report that was drawn for an audit, and that is not decided or withdrawn, can be decided on."
    );

    /// <summary>It is decided or withdrawn.</summary>
    public static readonly Error Closed = new(
        "own-report.closed",
        ErrorKind.RuleBroken,
        "An assessor has decided on this report, or it was withdrawn before."
    );
}
