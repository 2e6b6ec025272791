using Accreditation.Domain.Shared;
using Accreditation.Domain.Verification;

namespace Accreditation.Application.Verification.Batch;

/// <summary>A verification as it was answered. It stays as it was, also when the register says something else today.</summary>
[Dutch("verificatie")]
public sealed record VerificationView
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The organisation that asked.</summary>
    public required string Organisation { get; init; }

    /// <summary>What for.</summary>
    public required LookUpPurpose Purpose { get; init; }

    /// <summary>When it was asked; the answers rest on what the register knew at that instant.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>Until when it can be read again, with its receipts.</summary>
    public required DateTimeOffset KeptUntil { get; init; }

    /// <summary>The answers, in the order of the questions.</summary>
    public required IReadOnlyList<VerifiedItemView> Items { get; init; }

    /// <summary>The view of a verification.</summary>
    /// <param name="record">The verification.</param>
    /// <param name="today">The day by which a measure may still be shown.</param>
    public static VerificationView Of(VerificationRecord record, DateOnly today) =>
        new()
        {
            Id = record.Id,
            Organisation = record.Organisation.Value,
            Purpose = record.Purpose,
            KnownAt = record.AskedAt,
            KeptUntil = record.KeptUntil,
            Items = [.. record.Items.Select((item, i) => VerifiedItemView.Of(item, record.Receipts?[i], today))],
        };
}

/// <summary>What was said about one number. Everything that the outcome leaves unsaid is null.</summary>
[Dutch("uitkomst per nummer")]
public sealed record VerifiedItemView
{
    /// <summary>The caller's own reference.</summary>
    public required string? Reference { get; init; }

    /// <summary>The number; null when what was sent is none, because such a text is not kept.</summary>
    public required string? Number { get; init; }

    /// <summary>The day that it is about.</summary>
    public required DateOnly ValidAt { get; init; }

    /// <summary>What the register said.</summary>
    public required VerificationOutcome Outcome { get; init; }

    /// <summary>The number under which a merged registration goes on.</summary>
    public required string? SurvivingNumber { get; init; }

    /// <summary>Since which day it stands so.</summary>
    public required DateOnly? StandingSince { get; init; }

    /// <summary>The last day of the registration period that governs the day.</summary>
    public required DateOnly? ValidUntil { get; init; }

    /// <summary>The measure behind a removal, while it is public.</summary>
    public required MeasureView? Removal { get; init; }

    /// <summary>The signed receipt (compact JWS), when receipts were asked for.</summary>
    public required string? Receipt { get; init; }

    /// <summary>The view of an item.</summary>
    public static VerifiedItemView Of(VerifiedItem item, string? receipt, DateOnly today) =>
        new()
        {
            Reference = item.Reference,
            Number = item.Number?.Value,
            ValidAt = item.ValidAt,
            Outcome = item.Outcome,
            SurvivingNumber = item.SurvivingNumber?.Value,
            StandingSince = item.StandingSince,
            ValidUntil = item.ValidUntil,
            Removal =
                item.Removal is { } measure && today <= measure.PublicUntil
                    ? new MeasureView(measure.Kind, measure.From, measure.Until, measure.PublicUntil)
                    : null,
            Receipt = receipt,
        };
}
