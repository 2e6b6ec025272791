using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Notifications;

/// <summary>A notice is due.</summary>
public sealed record NoticePlanned(Guid NoticeId, RegistrationNumber Number, NoticeKind Kind, DateOnly ScheduledOn)
    : DomainEvent("notice.planned.v1");

/// <summary>A notice arrived, provably.</summary>
public sealed record NoticeDelivered(
    Guid NoticeId,
    RegistrationNumber Number,
    NoticeChannel Channel,
    DateOnly ArrivedOn
) : DomainEvent("notice.delivered.v1");

/// <summary>An attempt to deliver a notice failed.</summary>
public sealed record NoticeDeliveryFailed(
    Guid NoticeId,
    RegistrationNumber Number,
    int Attempt,
    string Failure,
    bool GivenUp
) : DomainEvent("notice.delivery-failed.v1");

/// <summary>A notice was no longer true before it went out.</summary>
public sealed record NoticeWithdrawn(Guid NoticeId, RegistrationNumber Number) : DomainEvent("notice.withdrawn.v1");

/// <summary>What looked delivered came back.</summary>
public sealed record NoticeBounced(Guid NoticeId, RegistrationNumber Number) : DomainEvent("notice.bounced.v1");
