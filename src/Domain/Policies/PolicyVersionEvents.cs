using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>A next version of the rules was proposed.</summary>
public sealed record PolicyVersionProposed(Guid PolicyVersionId, string Section, int Version, DateOnly From)
    : DomainEvent("policy-version.proposed.v1");

/// <summary>A version of the rules was confirmed: it governs from its day on.</summary>
public sealed record PolicyVersionConfirmed(Guid PolicyVersionId, string Section, int Version, DateOnly From)
    : DomainEvent("policy-version.confirmed.v1");

/// <summary>A proposal was withdrawn.</summary>
public sealed record PolicyVersionWithdrawn(Guid PolicyVersionId, string Section, int Version)
    : DomainEvent("policy-version.withdrawn.v1");
