using Accreditation.Domain.Shared;

namespace Accreditation.Domain.WatchLists;

/// <summary>An organisation began a watch-list.</summary>
public sealed record WatchListBegun(Guid WatchListId) : DomainEvent("watch-list.begun.v1");

/// <summary>What an organisation follows changed.</summary>
public sealed record WatchListChanged(Guid WatchListId, int Added, int Updated, int Removed)
    : DomainEvent("watch-list.changed.v1");

/// <summary>An organisation ended a watch-list.</summary>
public sealed record WatchListEnded(Guid WatchListId) : DomainEvent("watch-list.ended.v1");

/// <summary>A consultant consented to an organisation following them.</summary>
public sealed record WatchConsentGiven(Guid ConsentId, Guid ConsultantId, bool SharesThemeCoverage)
    : DomainEvent("watch-consent.given.v1");

/// <summary>A consultant withdrew their consent, or refused it.</summary>
public sealed record WatchConsentWithdrawn(Guid ConsentId, Guid ConsultantId)
    : DomainEvent("watch-consent.withdrawn.v1");
