using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>How somebody stands in the register on a day (Dutch: status). Derived from facts, never set.</summary>
[Dutch("status")]
public enum Standing
{
    /// <summary>In training (aspirant); does not count as registered.</summary>
    Provisional,

    /// <summary>Registered (geregistreerd).</summary>
    Registered,

    /// <summary>Registered, with conditions or in the grace after a period (geregistreerd onder voorwaarden).</summary>
    Conditional,

    /// <summary>Not to be counted as registered for the time of a measure (geschorst).</summary>
    Suspended,

    /// <summary>The period and its grace went by without renewal (verlopen).</summary>
    Lapsed,

    /// <summary>Struck off, on a ground (doorgehaald).</summary>
    Removed,
}
