using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>Why a filed renewal was not granted at once but waits for a person.</summary>
[Dutch("reden van beoordeling door een mens")]
public enum PersonNeeded
{
    /// <summary>At least one rule is not met (eisen ontbreken).</summary>
    RulesMissing,

    /// <summary>Drawn for the random audit (steekproef).</summary>
    DrawnForAudit,

    /// <summary>The registration changed since the filing, so that it cannot simply be renewed (registratie gewijzigd).</summary>
    RegistrationChanged,
}

/// <summary>The one look that the system takes at a filed renewal. It grants or leaves the case to a person; it never refuses.</summary>
/// <param name="At">When.</param>
/// <param name="Reasons">Why a person is needed; empty when the renewal was granted at once.</param>
/// <param name="Audit">The draw; null for somebody who is not registered long enough to be drawn.</param>
public sealed record Screening(DateTimeOffset At, IReadOnlyList<PersonNeeded> Reasons, AuditDraw? Audit);
