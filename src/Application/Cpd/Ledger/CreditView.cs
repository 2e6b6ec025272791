using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>One entry in the ledger of a consultant.</summary>
[Dutch("bij- en nascholingspunt")]
public sealed record CreditView : IRevisioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>What became of it: another entry can reverse it, it never changes itself.</summary>
    public required CreditState State { get; init; }

    /// <summary>The consultant, by the record under which it was entered.</summary>
    public required Guid ConsultantId { get; init; }

    /// <summary>The section of the register in which it counts.</summary>
    public required string Section { get; init; }

    /// <summary>Where it comes from.</summary>
    public required CreditSource Source { get; init; }

    /// <summary>What it was for.</summary>
    public required string Title { get; init; }

    /// <summary>The category of the rules.</summary>
    public required string Category { get; init; }

    /// <summary>The points; negative in a reversal.</summary>
    public required decimal Points { get; init; }

    /// <summary>Net minutes of learning; negative in a reversal.</summary>
    public required int Minutes { get; init; }

    /// <summary>What of the points is on which theme.</summary>
    public required IReadOnlyList<ThemePoints> Themes { get; init; }

    /// <summary>The first day of it.</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>The day on which it was finished.</summary>
    public required DateOnly CompletedOn { get; init; }

    /// <summary>The accredited course, if it was one.</summary>
    public required Guid? ActivityId { get; init; }

    /// <summary>The run of that course.</summary>
    public required Guid? RunId { get; init; }

    /// <summary>What it rests on: an upload, own report, session or recognition.</summary>
    public required Guid? OriginId { get; init; }

    /// <summary>The entry that this one reverses.</summary>
    public required Guid? ReversesId { get; init; }

    /// <summary>The entry that reverses this one.</summary>
    public required Guid? ReversedById { get; init; }

    /// <summary>Why, of a reversal or an entry by a registrar.</summary>
    public required string? Reason { get; init; }

    /// <summary>When it came into the ledger.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    internal static CreditView Of(CpdCredit credit, Guid? reversedById) =>
        new()
        {
            Id = credit.Id,
            Revision = credit.Revision,
            State =
                credit.ReversesId is not null ? CreditState.Reversal
                : reversedById is not null ? CreditState.Reversed
                : CreditState.Awarded,
            ConsultantId = credit.ConsultantId,
            Section = credit.Section,
            Source = credit.Source,
            Title = credit.Title,
            Category = credit.Category,
            Points = credit.Points,
            Minutes = credit.Minutes,
            Themes = credit.Themes,
            StartedOn = credit.StartedOn,
            CompletedOn = credit.CompletedOn,
            ActivityId = credit.ActivityId,
            RunId = credit.RunId,
            OriginId = credit.OriginId,
            ReversesId = credit.ReversesId,
            ReversedById = reversedById,
            Reason = credit.Reason,
            RecordedAt = credit.RecordedAt,
        };
}
