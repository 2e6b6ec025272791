using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>Whether a rule is met.</summary>
[Dutch("uitkomst van een eis")]
public enum RuleOutcome
{
    /// <summary>Met.</summary>
    Met,

    /// <summary>Not met.</summary>
    Missing,

    /// <summary>Not met, and not needed because an alternative is.</summary>
    NotNeeded,

    /// <summary>Nothing to count: a person judges it.</summary>
    ToBeJudged,
}

/// <summary>What is counted for a rule.</summary>
[Dutch("eenheid van een eis")]
public enum RuleUnit
{
    /// <summary>Pieces of evidence.</summary>
    Items,

    /// <summary>Hours worked or studied.</summary>
    Hours,

    /// <summary>Whole months worked.</summary>
    Months,

    /// <summary>Points of continuing professional development.</summary>
    Points,
}

/// <summary>One rule against what speaks for it, wherever the rule comes from.</summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Group">Of the rules with the same group one is enough; null when it is mandatory.</param>
/// <param name="Wording">What is required.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Required">How much is needed.</param>
/// <param name="Counted">How much counted.</param>
/// <param name="Outcome">Whether it is met.</param>
/// <param name="Because">The evidence, endorsements and ledger entries that counted.</param>
public sealed record AssessedRule(
    string Code,
    string? Group,
    Wording Wording,
    RuleUnit Unit,
    decimal Required,
    decimal Counted,
    RuleOutcome Outcome,
    IReadOnlyList<Guid> Because
)
{
    /// <summary>What a reason for it names: the group of alternatives, or the rule itself.</summary>
    public string Key => Group ?? Code;

    internal static AssessedRule Of(AdmissionRequirement requirement, int counted, IReadOnlyList<Guid> because) =>
        new(
            requirement.Code,
            requirement.AlternativeGroup,
            requirement.Wording,
            UnitOf(requirement.Minimum.Unit),
            requirement.Minimum.Amount,
            counted,
            counted >= requirement.Minimum.Amount ? RuleOutcome.Met : RuleOutcome.Missing,
            because
        );

    internal static AssessedRule Of(EvaluatedRule rule) =>
        new(
            rule.Code,
            null,
            rule.Wording,
            rule.Kind is CpdRuleKind.WorkHours ? RuleUnit.Hours : RuleUnit.Points,
            rule.Required,
            rule.Counted,
            rule.Missing == 0 ? RuleOutcome.Met : RuleOutcome.Missing,
            [.. rule.Because.Select(counted => counted.EntryId)]
        );

    internal static AssessedRule ToJudge(string code, Wording wording) =>
        new(code, null, wording, RuleUnit.Items, 0, 0, RuleOutcome.ToBeJudged, []);

    private static RuleUnit UnitOf(MinimumUnit unit) =>
        unit switch
        {
            MinimumUnit.Hours => RuleUnit.Hours,
            MinimumUnit.Months => RuleUnit.Months,
            _ => RuleUnit.Items,
        };
}
