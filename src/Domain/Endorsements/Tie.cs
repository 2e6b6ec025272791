using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Endorsements;

/// <summary>A tie between consultant and manager outside their work; both declare it, and any tie excludes the endorsement.</summary>
[Dutch("band buiten het werk")]
public enum Tie
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>They are family, partners or share a household.</summary>
    Family,

    /// <summary>One gains when the other does, as by a business of both.</summary>
    Financial,
}
