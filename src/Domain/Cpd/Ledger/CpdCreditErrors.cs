using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>Every expected failure around entries in a ledger.</summary>
public static class CpdCreditErrors
{
    /// <summary>There is no such entry, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("CPD credit");

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
