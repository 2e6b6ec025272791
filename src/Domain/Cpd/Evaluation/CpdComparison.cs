using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Evaluation;

/// <summary>What the same ledger comes to by the rules that govern a period and by newer ones.</summary>
/// <param name="Present">By the rules that govern it.</param>
/// <param name="Newer">By the newer rules.</param>
public sealed record CpdComparison(CpdEvaluation Present, CpdEvaluation Newer)
{
    /// <summary>Every rule of either, with both results; a rule that one of them does not know asks for nothing there.</summary>
    public IReadOnlyList<ComparedRule> Rules { get; } =
    [
        .. Present
            .Rules.Concat(Newer.Rules)
            .DistinctBy(rule => (rule.Kind, rule.Code))
            .Select(rule => new ComparedRule(rule.Kind, rule.Code, OutcomeIn(Present, rule), OutcomeIn(Newer, rule))),
    ];

    /// <summary>
    /// Whether the newer rules are more favourable: by no rule more is missing, and by one of them less, or less is asked in
    /// all.
    /// </summary>
    public bool IsMoreFavourable =>
        Rules.All(rule => rule.Newer.Missing <= rule.Present.Missing)
        && (
            Rules.Any(rule => rule.Newer.Missing < rule.Present.Missing)
            || Rules.Any(rule => rule.Kind is CpdRuleKind.Total && rule.Newer.Required < rule.Present.Required)
        );

    private static ComparedOutcome OutcomeIn(CpdEvaluation evaluation, EvaluatedRule rule) =>
        evaluation.Rules.FirstOrDefault(it => (it.Kind, it.Code) == (rule.Kind, rule.Code)) is { } found
            ? new ComparedOutcome(found.Required, found.Counted, found.Missing)
            : new ComparedOutcome(0, 0, 0);
}

/// <summary>One rule by two versions.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Code">The code of the category or theme, or <c>total</c>, <c>work-hours</c>, <c>refresh</c>.</param>
/// <param name="Present">By the version that governs.</param>
/// <param name="Newer">By the newer version.</param>
[Dutch("eis volgens twee reglementen")]
public sealed record ComparedRule(CpdRuleKind Kind, string Code, ComparedOutcome Present, ComparedOutcome Newer);

/// <summary>What a rule comes to.</summary>
/// <param name="Required">How much is asked for.</param>
/// <param name="Counted">How much counts.</param>
/// <param name="Missing">How much is still missing.</param>
[Dutch("uitkomst van een eis")]
public sealed record ComparedOutcome(decimal Required, decimal Counted, decimal Missing);
