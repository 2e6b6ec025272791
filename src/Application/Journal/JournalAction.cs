namespace Accreditation.Application.Journal;

/// <summary>One thing that somebody did: who, what, why, when (Dutch: journaalregel). Written once, never changed.</summary>
public sealed class JournalAction
{
    /// <summary>The longest reason.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>Identity; increases with time.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name of the command.</summary>
    public required string Action { get; init; }

    /// <summary>The subject of the token.</summary>
    public required string Actor { get; init; }

    /// <summary>The software that called.</summary>
    public required string ClientId { get; init; }

    /// <summary>The organisation that the actor acted for.</summary>
    public required string? Organisation { get; init; }

    /// <summary>Why, as the actor said.</summary>
    public required string? Reason { get; init; }

    /// <summary>The W3C trace id of the call.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>What happened, in order.</summary>
    public ICollection<JournalEvent> Events { get; init; } = [];
}

/// <summary>One fact about one aggregate. Written once, never changed.</summary>
public sealed class JournalEvent
{
    /// <summary>Identity; increases with time.</summary>
    public required Guid Id { get; init; }

    /// <summary>The action that it belongs to.</summary>
    public required Guid ActionId { get; init; }

    /// <summary>The place within the action, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The kind of aggregate, such as <c>Registration</c>.</summary>
    public required string AggregateType { get; init; }

    /// <summary>The identity of the aggregate.</summary>
    public required Guid AggregateId { get; init; }

    /// <summary>The revision of the aggregate after it.</summary>
    public required int Revision { get; init; }

    /// <summary>Stable name with version, such as <c>registration.suspended.v1</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The event as JSON, without personal data.</summary>
    public required string Payload { get; init; }
}
