using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Verification;

namespace Accreditation.Application.Verification.LookUps;

/// <summary>
/// That an organisation looked at a registration. A row of a log, not an aggregate: it is only added, and deleted after its
/// term. It names no person: who works with the answer is known to the organisation.
/// </summary>
public sealed class LookUp
{
    /// <summary>For how long it is kept.</summary>
    public const int RetentionMonths = 12;

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The number that was looked up, as it was then.</summary>
    public required RegistrationNumber Number { get; init; }

    /// <summary>The organisation that looked.</summary>
    public required OrganisationCode Organisation { get; init; }

    /// <summary>What for, if it was said.</summary>
    public required LookUpPurpose? Purpose { get; init; }

    /// <summary>How.</summary>
    public required LookUpKind Kind { get; init; }

    /// <summary>The instant at or before which a look-up is no longer kept.</summary>
    public static DateTimeOffset ForgottenAt(DateTimeOffset now) => now.AddMonths(-RetentionMonths);
}
