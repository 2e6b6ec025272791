using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>
/// One entry in the ledger of one person (Dutch: bij- en nascholingspunt). It never changes after it was made: a correction
/// is another entry, with the opposite points, that names the one it reverses. What counts is not decided here but by the
/// evaluator, by the rules that govern a period.
/// </summary>
public sealed class CpdCredit : AggregateRoot
{
    /// <summary>The longest title.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>The longest reason of a reversal.</summary>
    public const int ReasonMaxLength = 500;

    private CpdCredit() { }

    /// <summary>The person, by the record under which it was entered.</summary>
    public Guid ConsultantId { get; private init; }

    /// <summary>The section of the register in which it counts.</summary>
    public string Section { get; private init; } = "";

    /// <summary>Where it comes from.</summary>
    public CreditSource Source { get; private init; }

    /// <summary>What it was for, such as the title of a course.</summary>
    public string Title { get; private init; } = "";

    /// <summary>The category of the rules.</summary>
    public string Category { get; private init; } = "";

    /// <summary>The points; negative in a reversal.</summary>
    public decimal Points { get; private init; }

    /// <summary>Net minutes of learning; negative in a reversal.</summary>
    public int Minutes { get; private init; }

    /// <summary>What of the points is on which theme.</summary>
    public IReadOnlyList<ThemePoints> Themes { get; private init; } = [];

    /// <summary>The first day of it.</summary>
    public DateOnly StartedOn { get; private init; }

    /// <summary>The day on which it was finished.</summary>
    public DateOnly CompletedOn { get; private init; }

    /// <summary>The course, when it was an accredited one.</summary>
    public Guid? ActivityId { get; private init; }

    /// <summary>The run of that course.</summary>
    public Guid? RunId { get; private init; }

    /// <summary>What it rests on: the upload, own report, session or recognition; null when a registrar entered it.</summary>
    public Guid? OriginId { get; private init; }

    /// <summary>The entry that this one reverses.</summary>
    public Guid? ReversesId { get; private init; }

    /// <summary>Why, of a reversal or an entry by a registrar.</summary>
    public string? Reason { get; private init; }

    /// <summary>When it came into the ledger.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>What the evaluator needs to know of it.</summary>
    public LedgerEntry Entry =>
        new(Id, Category, Points, Themes, StartedOn, CompletedOn, ActivityId, RunId, RecordedAt, ReversesId);

    /// <summary>Makes the entries of something that was learnt, one for each category.</summary>
    public static IReadOnlyList<CpdCredit> Enter(
        CreditOwner owner,
        CreditFacts facts,
        IReadOnlyList<PointsShare> shares,
        DateTimeOffset now
    ) => [.. shares.Where(share => share.Points > 0).Select(share => Make(owner, facts, share, now))];

    /// <summary>Makes the entry that reverses this one.</summary>
    public Result<CpdCredit> Reverse(string? reason, DateTimeOffset now)
    {
        if (ReversesId is not null)
            return CpdCreditErrors.IsReversal;
        if (FreeText.ErrorFor(FreeText.Optional("#/reason", reason, ReasonMaxLength)) is { } unsayable)
            return unsayable;

        var reversal = new CpdCredit
        {
            Id = Guid.CreateVersion7(),
            ConsultantId = ConsultantId,
            Section = Section,
            Source = Source,
            Title = Title,
            Category = Category,
            Points = -Points,
            Minutes = -Minutes,
            Themes = [.. Themes.Select(theme => theme with { Points = -theme.Points })],
            StartedOn = StartedOn,
            CompletedOn = CompletedOn,
            ActivityId = ActivityId,
            RunId = RunId,
            OriginId = OriginId,
            ReversesId = Id,
            Reason = FreeText.Tidy(reason),
            RecordedAt = now,
        };

        reversal.Raise(new CpdCreditReversed(reversal.Id, Id, ConsultantId));
        return reversal;
    }

    private static CpdCredit Make(CreditOwner owner, CreditFacts facts, PointsShare share, DateTimeOffset now)
    {
        var credit = new CpdCredit
        {
            Id = Guid.CreateVersion7(),
            ConsultantId = owner.ConsultantId,
            Section = owner.Section,
            Source = facts.Source,
            Title = facts.Title,
            Category = share.Category,
            Points = share.Points,
            Minutes = facts.Minutes,
            Themes = share.Themes,
            StartedOn = facts.StartedOn,
            CompletedOn = facts.CompletedOn,
            ActivityId = facts.ActivityId,
            RunId = facts.RunId,
            OriginId = facts.OriginId,
            Reason = FreeText.Tidy(facts.Reason),
            RecordedAt = now,
        };

        credit.Raise(new CpdCreditEntered(credit.Id, owner.ConsultantId, facts.Source, share.Category, share.Points));
        return credit;
    }
}

/// <summary>Whose ledger an entry is in.</summary>
/// <param name="ConsultantId">The person.</param>
/// <param name="Section">The section of the register.</param>
public sealed record CreditOwner(Guid ConsultantId, string Section);

/// <summary>What was learnt, as far as every category of it shares.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Title">What it was for.</param>
/// <param name="Minutes">Net minutes of learning.</param>
/// <param name="StartedOn">The first day.</param>
/// <param name="CompletedOn">The day on which it was finished.</param>
/// <param name="ActivityId">The accredited course, if it was one.</param>
/// <param name="RunId">The run of it.</param>
/// <param name="OriginId">What the entry rests on.</param>
/// <param name="Reason">Why a registrar entered it.</param>
public sealed record CreditFacts(
    CreditSource Source,
    string Title,
    int Minutes,
    DateOnly StartedOn,
    DateOnly CompletedOn,
    Guid? ActivityId = null,
    Guid? RunId = null,
    Guid? OriginId = null,
    string? Reason = null
);
