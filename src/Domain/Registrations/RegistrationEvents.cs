using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>A number was issued and its first period opened.</summary>
public sealed record RegistrationIssued(
    Guid RegistrationId,
    RegistrationNumber Number,
    Guid ConsultantId,
    string Section,
    DateOnly From,
    DateOnly Until
) : DomainEvent("registration.issued.v1");

/// <summary>A next period was opened.</summary>
public sealed record RegistrationPeriodOpened(RegistrationNumber Number, Guid FactId, DateOnly From, DateOnly Until)
    : DomainEvent("registration.period-opened.v1");

/// <summary>Renewal was filed.</summary>
public sealed record RegistrationRenewalFiled(RegistrationNumber Number, Guid FactId, DateOnly FiledOn)
    : DomainEvent("registration.renewal-filed.v1");

/// <summary>A filed renewal came to nothing.</summary>
public sealed record RegistrationRenewalClosed(RegistrationNumber Number, Guid FactId, DateOnly ClosedOn)
    : DomainEvent("registration.renewal-closed.v1");

/// <summary>A period was lengthened.</summary>
public sealed record RegistrationPeriodExtended(RegistrationNumber Number, Guid FactId, DateOnly Until)
    : DomainEvent("registration.period-extended.v1");

/// <summary>A rule asks for less in a period.</summary>
public sealed record RegistrationDispensationGranted(RegistrationNumber Number, Guid FactId, string Rule)
    : DomainEvent("registration.dispensation-granted.v1");

/// <summary>A newer version of the rules governs a period.</summary>
public sealed record RegistrationPolicyChosen(RegistrationNumber Number, Guid FactId, PolicyReference Policy)
    : DomainEvent("registration.policy-chosen.v1");

/// <summary>A notice was proven to have arrived.</summary>
public sealed record RegistrationNoticeProven(RegistrationNumber Number, Guid FactId, DateOnly ArrivedOn)
    : DomainEvent("registration.notice-proven.v1");

/// <summary>A condition was imposed.</summary>
public sealed record RegistrationConditionImposed(RegistrationNumber Number, Guid FactId, DateOnly From)
    : DomainEvent("registration.condition-imposed.v1");

/// <summary>A condition was lifted.</summary>
public sealed record RegistrationConditionLifted(RegistrationNumber Number, Guid ConditionId, DateOnly LiftedOn)
    : DomainEvent("registration.condition-lifted.v1");

/// <summary>The registration was suspended.</summary>
public sealed record RegistrationSuspended(
    RegistrationNumber Number,
    Guid FactId,
    SuspensionGround Ground,
    DateOnly From,
    DateOnly? Until,
    DateOnly PublicUntil
) : DomainEvent("registration.suspended.v1");

/// <summary>A suspension was lifted.</summary>
public sealed record RegistrationSuspensionLifted(RegistrationNumber Number, Guid SuspensionId, DateOnly LiftedOn)
    : DomainEvent("registration.suspension-lifted.v1");

/// <summary>The registration was removed.</summary>
public sealed record RegistrationRemoved(
    RegistrationNumber Number,
    Guid FactId,
    RemovalGround Ground,
    DateOnly From,
    DateOnly? PublicUntil
) : DomainEvent("registration.removed.v1");

/// <summary>A fact was annulled.</summary>
public sealed record RegistrationFactAnnulled(RegistrationNumber Number, Guid FactId)
    : DomainEvent("registration.fact-annulled.v1");

/// <summary>The registration goes on under another number.</summary>
public sealed record RegistrationMerged(RegistrationNumber Number, RegistrationNumber Survivor)
    : DomainEvent("registration.merged.v1");

/// <summary>The history of another registration was taken over.</summary>
public sealed record RegistrationAbsorbed(RegistrationNumber Number, RegistrationNumber Merged)
    : DomainEvent("registration.absorbed.v1");

/// <summary>A merge was undone: the number lives again by itself.</summary>
public sealed record RegistrationSplitOff(RegistrationNumber Number, RegistrationNumber Survivor)
    : DomainEvent("registration.split-off.v1");

/// <summary>What was taken over from another registration was given back.</summary>
public sealed record RegistrationGaveBack(RegistrationNumber Number, RegistrationNumber Merged)
    : DomainEvent("registration.gave-back.v1");

/// <summary>The registration turned out to belong to another record of the same person, or went back.</summary>
public sealed record RegistrationMoved(RegistrationNumber Number, Guid FromConsultantId, Guid ToConsultantId)
    : DomainEvent("registration.moved.v1");

/// <summary>Time alone changed the standing: a grace began, a registration lapsed, a suspension ended, or the like.</summary>
/// <param name="Number">The registration.</param>
/// <param name="From">The first day of it.</param>
/// <param name="Standing">The standing from that day on.</param>
/// <param name="Previous">The standing until then; null when there was none.</param>
public sealed record RegistrationStandingChanged(
    RegistrationNumber Number,
    DateOnly From,
    Standing Standing,
    Standing? Previous
) : DomainEvent("registration.standing-changed.v1");
