using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>A merge was proposed.</summary>
public sealed record ConsultantMergeProposed(Guid MergeId, Guid SurvivorId, Guid MergedId)
    : DomainEvent("consultant-merge.proposed.v1");

/// <summary>A merge was confirmed by another registrar.</summary>
public sealed record ConsultantMergeConfirmed(Guid MergeId, Guid SurvivorId, Guid MergedId)
    : DomainEvent("consultant-merge.confirmed.v1");

/// <summary>A merge was rejected by another registrar.</summary>
public sealed record ConsultantMergeRejected(Guid MergeId) : DomainEvent("consultant-merge.rejected.v1");

/// <summary>Splitting was proposed.</summary>
public sealed record ConsultantSplitProposed(Guid MergeId) : DomainEvent("consultant-merge.split-proposed.v1");

/// <summary>Splitting was rejected by another registrar.</summary>
public sealed record ConsultantSplitRejected(Guid MergeId) : DomainEvent("consultant-merge.split-rejected.v1");

/// <summary>Splitting was confirmed by another registrar.</summary>
public sealed record ConsultantSplitConfirmed(Guid MergeId, Guid SurvivorId, Guid MergedId)
    : DomainEvent("consultant-merge.split-confirmed.v1");
