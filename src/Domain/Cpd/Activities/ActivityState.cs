using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>Where a course stands.</summary>
[Dutch("status van een scholing")]
public enum ActivityState
{
    /// <summary>Being written by the provider (concept).</summary>
    Draft,

    /// <summary>Filed (ingediend); for the second time when a major amendment of an accredited course waits.</summary>
    Submitted,

    /// <summary>Back at the provider for repair (terug voor aanvulling).</summary>
    Returned,

    /// <summary>Locked; assessors are at work (in beoordeling).</summary>
    UnderAssessment,

    /// <summary>Accredited (geaccrediteerd).</summary>
    Accredited,

    /// <summary>Refused (afgewezen).</summary>
    Refused,

    /// <summary>Accredited, and changed since in something minor (gewijzigd).</summary>
    Amended,

    /// <summary>The term of the accreditation is over (verlopen); derived from the date, never stored.</summary>
    Expired,

    /// <summary>No new runs until the suspension is lifted (geschorst).</summary>
    Suspended,

    /// <summary>Taken back by the provider or by the register (ingetrokken).</summary>
    Withdrawn,
}
