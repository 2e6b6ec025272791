using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Consultants;

/// <summary>A consultant was entered.</summary>
public sealed record ConsultantEntered(Guid ConsultantId) : DomainEvent("consultant.entered.v1");

/// <summary>Whoever entered a consultant confirmed that another record is a different person.</summary>
public sealed record ConsultantConfirmedDifferent(Guid ConsultantId, Guid OtherId)
    : DomainEvent("consultant.confirmed-different.v1");

/// <summary>A consultant has another name.</summary>
public sealed record ConsultantRenamed(Guid ConsultantId) : DomainEvent("consultant.renamed.v1");

/// <summary>A consultant has other contact details.</summary>
public sealed record ConsultantContactChanged(Guid ConsultantId) : DomainEvent("consultant.contact-changed.v1");

/// <summary>The birth date of a consultant was corrected.</summary>
public sealed record ConsultantBirthDateCorrected(Guid ConsultantId)
    : DomainEvent("consultant.birth-date-corrected.v1");

/// <summary>An employment was added.</summary>
public sealed record EmploymentAdded(Guid ConsultantId, Guid EmploymentId, DateOnly From, DateOnly? Until)
    : DomainEvent("consultant.employment-added.v1");

/// <summary>What is on record about an employment was corrected.</summary>
public sealed record EmploymentCorrected(Guid ConsultantId, Guid EmploymentId, DateOnly From, DateOnly? Until)
    : DomainEvent("consultant.employment-corrected.v1");

/// <summary>A consultant's record was merged into another record of the same person.</summary>
public sealed record ConsultantMerged(Guid ConsultantId, Guid SurvivorId) : DomainEvent("consultant.merged.v1");

/// <summary>A merge was undone: the records are of two persons after all.</summary>
public sealed record ConsultantMergeUndone(Guid ConsultantId, Guid SurvivorId)
    : DomainEvent("consultant.merge-undone.v1");
