using Accreditation.Application.Shared;
using Accreditation.Domain.Notifications;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Notifications;

/// <summary>A notice, as shown to a registrar and to the consultant whose it is.</summary>
[Dutch("kennisgeving")]
public sealed record NoticeView : IRevisioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>The number of the registration that it is about.</summary>
    public required string RegistrationNumber { get; init; }

    /// <summary>To whom it is addressed.</summary>
    public required Guid ConsultantId { get; init; }

    /// <summary>What it tells.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>How far it is.</summary>
    public required NoticeState State { get; init; }

    /// <summary>The day for which the calendar has it; for one by other means, the day on which it arrived.</summary>
    public required DateOnly ScheduledOn { get; init; }

    /// <summary>The end of the period, as it tells.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>The first instant of the next attempt; null when there will be none.</summary>
    public required DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>Why the last attempt failed, such as <c>smtp-550</c>; null when none did, or when it arrived later.</summary>
    public required string? Failure { get; init; }

    /// <summary>What shows that it arrived; null when nothing does. It stays when the notice bounced.</summary>
    public required NoticeProofView? Proof { get; init; }

    /// <summary>The fact in the history of the registration; null when the proof does not count towards a lapse.</summary>
    public required Guid? FactId { get; init; }

    /// <summary>The instant at which it was recorded that it came back; null when it did not.</summary>
    public required DateTimeOffset? BouncedAt { get; init; }

    /// <summary>How that became known.</summary>
    public required string? BounceReason { get; init; }

    internal static NoticeView Of(Notice notice) =>
        new()
        {
            Id = notice.Id,
            Revision = notice.Revision,
            RegistrationNumber = notice.Number.Value,
            ConsultantId = notice.ConsultantId,
            Kind = notice.Kind,
            State = notice.State,
            ScheduledOn = notice.ScheduledOn,
            EndsOn = notice.EndsOn,
            Attempts = notice.Attempts,
            NextAttemptAt = notice.State is NoticeState.Due or NoticeState.Sending or NoticeState.Failed
                ? notice.NextAttemptAt
                : null,
            Failure = notice.Failure?.Code,
            Proof = notice.Proof is { } proof
                ? new NoticeProofView(proof.Channel, proof.Reference, proof.ArrivedOn, proof.RecordedAt)
                : null,
            FactId = notice.FactId,
            BouncedAt = notice.BouncedAt,
            BounceReason = notice.BounceReason,
        };
}

/// <summary>What shows that a notice arrived.</summary>
/// <param name="Channel">By what way.</param>
/// <param name="Reference">What can be looked up elsewhere: the answer of a mail server, a barcode, who was spoken to.</param>
/// <param name="ArrivedOn">The day on which it arrived.</param>
/// <param name="RecordedAt">The instant at which the register came to know it.</param>
[Dutch("bewijs van een kennisgeving")]
public sealed record NoticeProofView(
    NoticeChannel Channel,
    string Reference,
    DateOnly ArrivedOn,
    DateTimeOffset RecordedAt
);
