namespace Accreditation.Client;

/// <summary>How somebody stands in the register on a day.</summary>
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

/// <summary>What kind of measure is published.</summary>
public enum MeasureKind
{
    /// <summary>Suspension (schorsing).</summary>
    Suspension,

    /// <summary>Removal (doorhaling).</summary>
    Removal,
}
