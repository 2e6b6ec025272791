using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>Where a case stands.</summary>
[Dutch("status van een aanvraag")]
public enum ApplicationState
{
    /// <summary>Being written by the consultant (concept).</summary>
    Draft,

    /// <summary>Filed; the decision term runs (ingediend).</summary>
    Submitted,

    /// <summary>Waiting for what the assessor asked for; the term is suspended (onvolledig).</summary>
    Incomplete,

    /// <summary>An assessor is at work (in behandeling).</summary>
    UnderAssessment,

    /// <summary>Before the committee (bij commissie).</summary>
    WithCommittee,

    /// <summary>Granted (toegewezen).</summary>
    Granted,

    /// <summary>Granted with conditions (toegewezen onder voorwaarden).</summary>
    GrantedWithConditions,

    /// <summary>Refused (afgewezen).</summary>
    Refused,

    /// <summary>Closed because what was asked for did not come in time (buiten behandeling).</summary>
    NotProcessed,

    /// <summary>Taken back by the consultant (ingetrokken).</summary>
    Withdrawn,

    /// <summary>A draft that nobody touched for too long (vervallen).</summary>
    Expired,
}
