using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>What became of a ledger entry; derived from the entries beside it, never stored.</summary>
[Dutch("status van een boeking")]
public enum CreditState
{
    /// <summary>Awarded (toegekend).</summary>
    Awarded,

    /// <summary>Reversed by another entry (ingetrokken).</summary>
    Reversed,

    /// <summary>It is an entry that reverses another one (tegenboeking).</summary>
    Reversal,
}
