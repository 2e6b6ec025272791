using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.PeerGroups;

/// <summary>A peer group was registered.</summary>
public sealed record PeerGroupFounded(Guid GroupId, Guid FounderId, int People) : DomainEvent("peer-group.founded.v1");

/// <summary>Somebody who was asked joined.</summary>
public sealed record PeerGroupJoined(Guid GroupId, Guid ConsultantId, DateOnly JoinedOn)
    : DomainEvent("peer-group.joined.v1");

/// <summary>Somebody left, or did not want to join.</summary>
public sealed record PeerGroupLeft(Guid GroupId, Guid ConsultantId, DateOnly LeftOn)
    : DomainEvent("peer-group.left.v1");

/// <summary>A session was reported.</summary>
public sealed record PeerSessionReported(Guid SessionId, Guid GroupId, DateOnly HeldOn)
    : DomainEvent("peer-session.reported.v1");

/// <summary>Somebody who was there confirmed a session; with the last one needed it counts.</summary>
public sealed record PeerSessionConfirmed(Guid SessionId, Guid GroupId, Guid ConsultantId, bool Counts)
    : DomainEvent("peer-session.confirmed.v1");

/// <summary>A session that did not count yet was taken back.</summary>
public sealed record PeerSessionRetracted(Guid SessionId, Guid GroupId) : DomainEvent("peer-session.retracted.v1");
