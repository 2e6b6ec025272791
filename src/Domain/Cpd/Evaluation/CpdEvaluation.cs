using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Evaluation;

/// <summary>What a rule is about.</summary>
[Dutch("soort eis")]
public enum CpdRuleKind
{
    /// <summary>All points together (totaal).</summary>
    Total,

    /// <summary>Points in a category (categorie).</summary>
    Category,

    /// <summary>Points on a theme (thema).</summary>
    Theme,

    /// <summary>Hours worked in the profession (werkervaring).</summary>
    WorkHours,

    /// <summary>Recent training of somebody who comes back (recente scholing).</summary>
    Refresh,
}

/// <summary>Why points do not count for a rule (maximum).</summary>
[Dutch("reden dat punten niet meetellen")]
public enum CpdCap
{
    /// <summary>The same course was credited within the years that the rules name.</summary>
    SameActivity,

    /// <summary>More than counts for one day.</summary>
    PerDay,

    /// <summary>More than counts for one run or event.</summary>
    PerRun,

    /// <summary>More than counts in the category.</summary>
    CategoryMax,

    /// <summary>The theme is followed once in a period; only the best one counts.</summary>
    OncePerPeriod,
}

/// <summary>Why an entry was left out altogether.</summary>
[Dutch("reden dat een boeking buiten beschouwing blijft")]
public enum CpdOmission
{
    /// <summary>Finished before this period began to count.</summary>
    BeforePeriod,

    /// <summary>Finished after this period: it counts for the next one.</summary>
    AfterPeriod,

    /// <summary>The rules know no such category.</summary>
    UnknownCategory,
}

/// <summary>Points, or hours, that count because of an entry or a piece of evidence.</summary>
/// <param name="EntryId">The ledger entry; of work hours the evidence or endorsement.</param>
/// <param name="Amount">How much of it counts.</param>
[Dutch("meegetelde boeking")]
public sealed record CountedEntry(Guid EntryId, decimal Amount);

/// <summary>Points of an entry that do not count for a rule.</summary>
/// <param name="EntryId">The ledger entry.</param>
/// <param name="Amount">How much of it does not count.</param>
/// <param name="Cap">Why.</param>
[Dutch("niet meegetelde boeking")]
public sealed record CappedEntry(Guid EntryId, decimal Amount, CpdCap Cap);

/// <summary>An entry that no rule looked at.</summary>
/// <param name="EntryId">The ledger entry.</param>
/// <param name="Reason">Why.</param>
[Dutch("boeking buiten beschouwing")]
public sealed record OmittedEntry(Guid EntryId, CpdOmission Reason);

/// <summary>One rule: what it asks for, what counts, what is missing, and because of what.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Code">The code of the category or theme, or <c>total</c>, <c>work-hours</c>, <c>refresh</c>.</param>
/// <param name="Wording">What it is called.</param>
/// <param name="Required">How much is asked for, in points or hours; 0 when the rule only limits.</param>
/// <param name="Counted">How much counts: the sum of <c>because</c> and of what was carried in.</param>
/// <param name="Missing">How much is still missing.</param>
/// <param name="Capped">How much does not count: the sum of <c>cappedEntries</c>.</param>
/// <param name="CarriedIn">Surplus of the period before, in the total only.</param>
/// <param name="Because">The entries that count.</param>
/// <param name="CappedEntries">The entries, or parts of them, that do not count.</param>
[Dutch("eis met uitkomst")]
public sealed record EvaluatedRule(
    CpdRuleKind Kind,
    string Code,
    Wording Wording,
    decimal Required,
    decimal Counted,
    decimal Missing,
    decimal Capped,
    decimal CarriedIn,
    IReadOnlyList<CountedEntry> Because,
    IReadOnlyList<CappedEntry> CappedEntries
);

/// <summary>Rule by rule, what the ledger of a person comes to for a period.</summary>
/// <param name="Policy">The rules.</param>
/// <param name="Period">The period.</param>
/// <param name="IsMet">Whether no rule misses anything.</param>
/// <param name="Rules">The rules: the total, the categories, the themes, then the rest.</param>
/// <param name="Omitted">Entries that no rule looked at.</param>
[Dutch("toetsing van bij- en nascholing")]
public sealed record CpdEvaluation(
    PolicyReference Policy,
    CpdPeriod Period,
    bool IsMet,
    IReadOnlyList<EvaluatedRule> Rules,
    IReadOnlyList<OmittedEntry> Omitted
)
{
    /// <summary>The rules that miss something.</summary>
    public IEnumerable<EvaluatedRule> Unmet => Rules.Where(rule => rule.Missing > 0);

    /// <summary>
    /// How many points of this period count beyond what the total asks for. What was carried in is used up first and does
    /// not move along a second time.
    /// </summary>
    public decimal Surplus =>
        Rules.Single(rule => rule.Kind is CpdRuleKind.Total) is var total
            ? Math.Max(0, Math.Min(total.Counted - total.CarriedIn, total.Counted - total.Required))
            : 0;
}
