using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>Whether a requirement is met.</summary>
[Dutch("uitkomst van een eis")]
public enum RuleOutcome
{
    /// <summary>Met.</summary>
    Met,

    /// <summary>Not met.</summary>
    Missing,

    /// <summary>Not met, and not needed because an alternative is.</summary>
    NotNeeded,
}

/// <summary>One requirement against the evidence.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Outcome">Whether it is met.</param>
/// <param name="Counted">How much counted, in the unit of the requirement.</param>
/// <param name="Because">The pieces of evidence and endorsements that counted.</param>
public sealed record AssessedRule(
    AdmissionRequirement Requirement,
    RuleOutcome Outcome,
    int Counted,
    IReadOnlyList<Guid> Because
)
{
    /// <summary>What a reason for it names: the group of alternatives, or the requirement itself.</summary>
    public string Key => Requirement.AlternativeGroup ?? Requirement.Code;
}

/// <summary>
/// Rule by rule, what is met and because of which evidence. It looks at form only and may support a grant; a refusal is
/// a judgement that only a person makes.
/// </summary>
/// <param name="Route">The route that was assessed.</param>
/// <param name="On">The day as of which was assessed.</param>
/// <param name="Rules">The requirements in the order of the rules.</param>
public sealed record Assessment(AdmissionRoute Route, DateOnly On, IReadOnlyList<AssessedRule> Rules)
{
    /// <summary>What is still missing: requirement codes, or the group where alternatives exist.</summary>
    public IReadOnlyList<string> Missing =>
        [.. Rules.Where(rule => rule.Outcome is RuleOutcome.Missing).Select(rule => rule.Key).Distinct()];

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

        return new Assessment(rules.Route, on, [.. assessed.Select(rule => WithAlternatives(rule, assessed))]);
    }

    /// <summary>The requirements that a list of reasons leaves out, by the same names as <see cref="Missing"/>.</summary>
    public IReadOnlyList<string> MissingBesides(IEnumerable<string> rules) =>
        [.. Missing.Except(rules.Select(rule => Rules.FirstOrDefault(it => it.Requirement.Code == rule)?.Key ?? rule))];

    private static AssessedRule WithAlternatives(AssessedRule rule, IEnumerable<AssessedRule> all) =>
        rule.Outcome is RuleOutcome.Missing && all.Any(it => it.Key == rule.Key && it.Outcome is RuleOutcome.Met)
            ? rule with
            {
                Outcome = RuleOutcome.NotNeeded,
            }
            : rule;
}
