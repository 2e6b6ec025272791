using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Endorsements;

/// <summary>Where an endorsement is.</summary>
[Dutch("toestand van een aanbeveling")]
public enum EndorsementState
{
    /// <summary>Asked and not answered (gevraagd).</summary>
    Requested,

    /// <summary>Given and of use (afgegeven).</summary>
    Given,

    /// <summary>Declined by the manager (geweigerd); only the consultant and the manager ever see it.</summary>
    Declined,

    /// <summary>Taken back by the consultant before it was answered.</summary>
    Cancelled,

    /// <summary>Withdrawn by the manager after it was given (ingetrokken).</summary>
    Withdrawn,

    /// <summary>Given, but longer ago than it is valid (verlopen); derived from the date, never stored.</summary>
    Expired,
}
