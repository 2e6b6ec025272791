namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>What the evaluator needs to know of an entry in the ledger.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Category">The category.</param>
/// <param name="Points">The points; negative in a reversal.</param>
/// <param name="Themes">What of them is on which theme.</param>
/// <param name="StartedOn">The first day of what was learnt.</param>
/// <param name="CompletedOn">The day on which it was finished.</param>
/// <param name="ActivityId">The accredited course, if it was one.</param>
/// <param name="RunId">The run of it.</param>
/// <param name="RecordedAt">When the entry came into the ledger.</param>
/// <param name="ReversesId">The entry that this one reverses.</param>
public sealed record LedgerEntry(
    Guid Id,
    string Category,
    decimal Points,
    IReadOnlyList<ThemePoints> Themes,
    DateOnly StartedOn,
    DateOnly CompletedOn,
    Guid? ActivityId,
    Guid? RunId,
    DateTimeOffset RecordedAt,
    Guid? ReversesId
)
{
    /// <summary>What belongs together as one attendance: the entries of one run, or an entry by itself.</summary>
    public Guid Occasion => RunId ?? Id;

    /// <summary>The days that it took.</summary>
    public int Days => CompletedOn.DayNumber - StartedOn.DayNumber + 1;
}
