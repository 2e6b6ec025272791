using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>Every expected failure around entries in a ledger.</summary>
public static class CpdCreditErrors
{
    /// <summary>Something is not finished yet.</summary>
    public const string NotFinishedCode = "cpd-credit.not-finished";

    /// <summary>Something ends before it begins.</summary>
    public const string EndsBeforeItBeginsCode = "cpd-credit.ends-before-it-begins";

    /// <summary>The minutes cannot be right.</summary>
    public const string MinutesOutOfRangeCode = "cpd-credit.minutes-out-of-range";

    /// <summary>There is no such entry, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("CPD credit");

    /// <summary>There are no rules for the section any more.</summary>
    public static readonly Error SectionUnknown = new(
        "cpd-credit.section-unknown",
        ErrorKind.RuleBroken,
        "This section has no rules in force today; GET /v1/policies lists the sections that have."
    );

    /// <summary>A reversal cannot be reversed.</summary>
    public static readonly Error IsReversal = new(
        "cpd-credit.is-reversal",
        ErrorKind.RuleBroken,
        "This entry reverses another one and cannot be reversed itself; enter the right points anew."
    );

    /// <summary>It was reversed before.</summary>
    public static readonly Error ReversedAlready = new(
        "cpd-credit.reversed-already",
        ErrorKind.RuleBroken,
        "This entry was reversed already; an entry is reversed once."
    );
}
