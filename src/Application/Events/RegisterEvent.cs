using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Events;

/// <summary>
/// Something that happened to a registration, in the order in which the register committed it. Written with the change
/// itself and never changed: the event feed, the webhooks and the caches of all nodes read from here.
/// </summary>
public sealed class RegisterEvent
{
    /// <summary>The longest type.</summary>
    public const int TypeMaxLength = 100;

    /// <summary>The longest W3C trace context.</summary>
    public const int TraceParentMaxLength = 64;

    /// <summary>The place in the one order of the register, from 1 and without gaps; a later commit has a higher one.</summary>
    public required long Position { get; set; }

    /// <summary>Identity: the <c>id</c> of the CloudEvent and of every webhook that carries it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Stable name with version, such as <c>nl.wmoregister.registration.suspended.v1</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The registration that it is about.</summary>
    public required RegistrationNumber Number { get; init; }

    /// <summary>Who may learn of it.</summary>
    public required EventAudience Audience { get; init; }

    /// <summary>The payload as JSON: numbers and dates, never personal data.</summary>
    public required string Data { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The W3C trace context of the call that caused it.</summary>
    public required string? TraceParent { get; init; }
}

/// <summary>Who may learn of an event.</summary>
[Dutch("doelgroep")]
public enum EventAudience
{
    /// <summary>Whoever may read the feed: the public look-up tells the same.</summary>
    Public,

    /// <summary>Only organisations that follow the registration by a relation that holds.</summary>
    Relation,

    /// <summary>Nobody outside: the nodes of the register tell each other that an answer may have changed.</summary>
    Internal,
}

/// <summary>The last position that was given out; its one row is locked by the commit that numbers its events.</summary>
public sealed class EventCounter
{
    /// <summary>The only row.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The last position that was given out; 0 before the first.</summary>
    public required long Last { get; init; }
}
