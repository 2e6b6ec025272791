using Accreditation.Domain.Consultants;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>What the consultant says about a piece of evidence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="IssuedOn">The day of the document.</param>
/// <param name="From">The first day that it covers.</param>
/// <param name="Until">The last day that it covers.</param>
/// <param name="Hours">Hours worked or studied in that period.</param>
/// <param name="Organisation">The organisation that the work was done for.</param>
/// <param name="Note">A remark.</param>
public sealed record EvidenceFacts(
    EvidenceKind Kind,
    DateOnly? IssuedOn,
    DateOnly? From,
    DateOnly? Until,
    int? Hours,
    OrganisationCode? Organisation,
    CaseText? Note
)
{
    /// <summary>The earliest day that a piece of evidence can name.</summary>
    public static readonly DateOnly Earliest = new(1940, 1, 1);

    /// <summary>Why these facts cannot be true, or null.</summary>
    public Error? Refuted(DateOnly today)
    {
        InputFault?[] faults =
        [
            IssuedOn > today || IssuedOn < Earliest
                ? Fault("issuedOn", "date.implausible", "Give a day that has been.")
                : null,
            From > today || From < Earliest ? Fault("from", "date.implausible", "Give a day that has been.") : null,
            Until < From || Until < Earliest
                ? Fault("until", "date.before-start", "Give a day not before 'from'.")
                : null,
            Hours is not null && (From is null || Until is null || Organisation is null)
                ? Fault("hours", "hours.without-period", "Hours need 'from', 'until' and 'organisation'.")
                : null,
            Hours > MostHours ? Fault("hours", "hours.too-many", "No more than 24 hours fit in a day.") : null,
        ];

        return faults.OfType<InputFault>().ToArray() is { Length: > 0 } found ? SharedErrors.Invalid(found) : null;
    }

    private long MostHours =>
        From is { } from && Until is { } until ? 24L * (until.DayNumber - from.DayNumber + 1) : long.MaxValue;

    private static InputFault Fault(string member, string code, string detail) =>
        new("body", $"#/{member}", code, detail);
}

/// <summary>A piece of evidence in a case (bewijsstuk).</summary>
public sealed class EvidenceItem
{
    private EvidenceItem() { }

    internal EvidenceItem(EvidenceFacts facts, EvidenceDocument document, DateTimeOffset addedAt)
    {
        Id = Guid.CreateVersion7();
        (Kind, IssuedOn, From, Until) = (facts.Kind, facts.IssuedOn, facts.From, facts.Until);
        (Hours, Organisation, Note) = (facts.Hours, facts.Organisation, facts.Note);
        (Document, AddedAt) = (document, addedAt);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>What it is.</summary>
    public EvidenceKind Kind { get; private init; }

    /// <summary>The day of the document.</summary>
    public DateOnly? IssuedOn { get; private init; }

    /// <summary>The first day that it covers.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>The last day that it covers.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>Hours worked or studied in that period.</summary>
    public int? Hours { get; private init; }

    /// <summary>The organisation that the work was done for.</summary>
    public OrganisationCode? Organisation { get; private init; }

    /// <summary>A remark of the consultant.</summary>
    public CaseText? Note { get; private init; }

    /// <summary>The document itself.</summary>
    public EvidenceDocument Document { get; private init; } = null!;

    /// <summary>When it was added.</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>The work that it speaks of, as seen on a day; null when it names no first day.</summary>
    public WorkedTime? WorkUntil(DateOnly on) =>
        From is { } from && (Until ?? IssuedOn ?? on) is var until && from <= until
            ? new WorkedTime(Id, Organisation, from, until, (Hours ?? 0m) / (until.DayNumber - from.DayNumber + 1))
            : null;
}
