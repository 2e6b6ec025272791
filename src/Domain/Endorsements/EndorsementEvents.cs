using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Endorsements;

/// <summary>A consultant asked for an endorsement.</summary>
public sealed record EndorsementAsked(Guid EndorsementId, Guid ConsultantId) : DomainEvent("endorsement.asked.v1");

/// <summary>A request went to another manager.</summary>
public sealed record EndorsementRedirected(Guid EndorsementId) : DomainEvent("endorsement.redirected.v1");

/// <summary>An endorsement was given.</summary>
public sealed record EndorsementGiven(Guid EndorsementId, Guid ConsultantId, DateOnly ValidUntil)
    : DomainEvent("endorsement.given.v1");

/// <summary>
/// A request ended without an endorsement. It is the same event for a request that was taken back and for one that was
/// declined, so that the journal does not tell them apart.
/// </summary>
public sealed record EndorsementClosed(Guid EndorsementId) : DomainEvent("endorsement.closed.v1");

/// <summary>An endorsement was withdrawn after it was given.</summary>
public sealed record EndorsementWithdrawn(Guid EndorsementId, Guid ConsultantId)
    : DomainEvent("endorsement.withdrawn.v1");

/// <summary>A consultant uses an endorsement for an application.</summary>
public sealed record EndorsementUsed(Guid EndorsementId, Guid ConsultantId, Guid ApplicationId)
    : DomainEvent("endorsement.used.v1");

/// <summary>A registrar has to look at something that changed after it was relied on.</summary>
public sealed record ReviewTaskRaised(Guid ReviewTaskId, Guid EndorsementId, Guid ApplicationId)
    : DomainEvent("review-task.raised.v1");

/// <summary>A registrar looked at it.</summary>
public sealed record ReviewTaskCompleted(Guid ReviewTaskId) : DomainEvent("review-task.completed.v1");
