using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>Whether a running period may go over to newer rules (keuze voor een gunstiger reglement).</summary>
public static class PolicyChoice
{
    /// <summary>Whether these rules can be chosen today by anybody.</summary>
    public static Result Offered(Policy newer, DateOnly today)
    {
        if (newer.Transition is not PolicyTransition.ChooseIfFavourable)
            return PolicyChoiceErrors.NotOffered;

        return newer.GovernsStartOn(today) ? Result.Success : PolicyChoiceErrors.NotInForce;
    }

    /// <summary>Whether they are more favourable to somebody.</summary>
    public static Result Favourable(CpdComparison comparison) =>
        comparison.IsMoreFavourable ? Result.Success : PolicyChoiceErrors.NotFavourable(comparison.Rules);
}

/// <summary>Every expected failure around choosing newer rules.</summary>
public static class PolicyChoiceErrors
{
    /// <summary>There is no such version.</summary>
    public static readonly Error UnknownVersion = SharedErrors.InvalidBody(
        "#/version",
        "policy-choice.unknown-version",
        "There is no such version of the rules of this section; see /v1/policies."
    );

    /// <summary>The version does not let running periods go over to it.</summary>
    public static readonly Error NotOffered = new(
        "policy-choice.not-offered",
        ErrorKind.RuleBroken,
        "This version holds for periods that start under it only; a running period keeps its rules."
    );

    /// <summary>The version governs nothing today.</summary>
    public static readonly Error NotInForce = new(
        "policy-choice.not-in-force",
        ErrorKind.RuleBroken,
        "Only the version that is in force today can be chosen; see /v1/policies for its days."
    );

    /// <summary>The version is not more favourable.</summary>
    public static Error NotFavourable(IReadOnlyList<ComparedRule> rules) =>
        new Error(
            "policy-choice.not-favourable",
            ErrorKind.RuleBroken,
            "By this version more is missing for some rule, or nothing less; 'rules' shows both results of each rule."
        ).With("rules", rules);
}
