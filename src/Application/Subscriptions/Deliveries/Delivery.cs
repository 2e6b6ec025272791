using Accreditation.Application.Events;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Subscriptions.Deliveries;

namespace Accreditation.Application.Subscriptions.Deliveries;

/// <summary>
/// One event for one subscription: a message that is to be sent, and afterwards the record of how that went. A plain row:
/// many nodes work on many of them, and each takes one at a time.
/// </summary>
public sealed class Delivery
{
    /// <summary>The most attempts that the record keeps; replays add to those of the first time.</summary>
    public const int AttemptsKept = 20;

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whom it is for.</summary>
    public required Guid SubscriptionId { get; init; }

    /// <summary>The event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The place of the event in the order of the register.</summary>
    public required long Position { get; init; }

    /// <summary>The type of the event.</summary>
    public required string Type { get; init; }

    /// <summary>The registration that it is about.</summary>
    public required RegistrationNumber Number { get; init; }

    /// <summary>Where it is.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>How many attempts there were, since it was queued the last time.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it is to be tried next.</summary>
    public required DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>Until when one node has it to itself.</summary>
    public required DateTimeOffset LeasedUntil { get; init; }

    /// <summary>When it was delivered or given up.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What came of the attempts, the oldest first.</summary>
    public required IReadOnlyList<DeliveryAttempt> Log { get; init; }

    /// <summary>A message that is due.</summary>
    public static Delivery Of(Guid subscriptionId, RegisterEvent happened, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            SubscriptionId = subscriptionId,
            EventId = happened.Id,
            Position = happened.Position,
            Type = happened.Type,
            Number = happened.Number,
            State = DeliveryState.Pending,
            Attempts = 0,
            NextAttemptAt = now,
            LeasedUntil = DateTimeOffset.UnixEpoch,
            FinishedAt = null,
            CreatedAt = now,
            Log = [],
        };
}

/// <summary>How far the event log has been turned into messages; one row.</summary>
public sealed class FanOutPosition
{
    /// <summary>The only row.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The last event that has been.</summary>
    public required long Position { get; init; }
}

/// <summary>A replay that is under way: events are queued again part by part, by whichever node comes to it.</summary>
public sealed class Replay
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid SubscriptionId { get; init; }

    /// <summary>Events that were recorded before this are left out.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The last event that was looked at.</summary>
    public required long Position { get; init; }

    /// <summary>A replay that has to begin.</summary>
    public static Replay Of(Guid subscriptionId, DateTimeOffset from) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            SubscriptionId = subscriptionId,
            From = from,
            Position = 0,
        };
}

/// <summary>Wakes whoever carries replays out.</summary>
public interface IReplaySignal
{
    /// <summary>There is one.</summary>
    void Raise();
}
