using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Applications;

/// <summary>
/// Rule by rule, what is met and because of what. It looks at form only and may support a grant; a refusal is a judgement
/// that only a person makes.
/// </summary>
/// <param name="On">The day as of which was assessed.</param>
/// <param name="Rules">The rules in their own order.</param>
public sealed record Assessment(DateOnly On, IReadOnlyList<AssessedRule> Rules)
{
    /// <summary>What is still missing: codes of rules, or the group where alternatives exist.</summary>
    public IReadOnlyList<string> Missing =>
        [.. Rules.Where(rule => rule.Outcome is RuleOutcome.Missing).Select(rule => rule.Key).Distinct()];

    /// <summary>Whether nothing is missing and nothing is left for a person to judge.</summary>
    public bool IsMet => Rules.All(rule => rule.Outcome is RuleOutcome.Met or RuleOutcome.NotNeeded);

    /// <summary>Assesses evidence against the rules of a route, as of a day.</summary>
    public static Assessment Of(
        AdmissionRouteRules rules,
        IReadOnlyCollection<EvidenceItem> evidence,
        IReadOnlyCollection<EndorsementFacts> endorsements,
        DateOnly on
    )
    {
        var usable = endorsements.Where(it => it.GivenOn <= on && on <= it.ValidUntil).ToArray();
        var assessed = rules.Requirements.Select(it => RequirementCheck.Of(it, evidence, usable, on)).ToArray();

        return new Assessment(on, [.. assessed.Select(rule => WithAlternatives(rule, assessed))]);
    }

    /// <summary>What a ledger comes to, as of a day; rules that ask for nothing and only limit are left out.</summary>
    public static Assessment Of(CpdEvaluation evaluation, DateOnly on) =>
        new(on, [.. evaluation.Rules.Where(rule => rule.Required > 0).Select(AssessedRule.Of)]);

    /// <summary>What only a person can judge: the ground of an extension or a dispensation.</summary>
    public static Assessment ToJudge(CodedWording ground, DateOnly on) =>
        new(on, [AssessedRule.ToJudge(ground.Code, ground.Wording)]);

    /// <summary>The requirements that a list of reasons leaves out, by the same names as <see cref="Missing"/>.</summary>
    public IReadOnlyList<string> MissingBesides(IEnumerable<string> rules) =>
        [.. Missing.Except(rules.Select(rule => Rules.FirstOrDefault(it => it.Code == rule)?.Key ?? rule))];

    private static AssessedRule WithAlternatives(AssessedRule rule, IEnumerable<AssessedRule> all) =>
        rule.Outcome is RuleOutcome.Missing && all.Any(it => it.Key == rule.Key && it.Outcome is RuleOutcome.Met)
            ? rule with
            {
                Outcome = RuleOutcome.NotNeeded,
            }
            : rule;
}
