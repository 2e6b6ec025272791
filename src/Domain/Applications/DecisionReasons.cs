using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>Whether a decision answers to every requirement that is not met.</summary>
internal static class DecisionReasons
{
    /// <summary>Why a refusal cannot rest on these reasons, or null.</summary>
    public static Error? UnfitForRefusal(IReadOnlyList<RuleReason> reasons, Assessment assessment, Policy policy)
    {
        var named = reasons.Select(reason => reason.Rule).ToArray();
        var missing = assessment.MissingBesides(named);

        return Unknown(named, assessment, policy)
            ?? (reasons.Count == 0 || missing.Count > 0 ? ApplicationErrors.ReasonsIncomplete(missing) : null);
    }

    /// <summary>
    /// Why a grant cannot be given on these terms, or null. Somebody in training need not meet the requirements yet.
    /// </summary>
    public static Error? UnfitForGrant(GrantTerms terms, Assessment assessment, Policy policy, DateOnly today)
    {
        string[] named =
        [
            .. terms.Deviations.Select(it => it.Rule),
            .. terms.Conditions.Select(it => it.Rule).OfType<string>(),
        ];
        var missing = assessment.MissingBesides(named);

        return terms switch
        {
            { Provisional: true } when !policy.Registration.Provisional.Allowed =>
                ApplicationErrors.ProvisionalNotAllowed,
            _ when terms.Conditions.Any(condition => condition.DueOn <= today) => ApplicationErrors.ConditionsMissing,
            { Provisional: false } when missing.Count > 0 => ApplicationErrors.RequirementsMissing(missing),
            _ => Unknown(named, assessment, policy),
        };
    }

    private static Error? Unknown(IEnumerable<string> named, Assessment assessment, Policy policy) =>
        named
            .Except(assessment.Rules.SelectMany(rule => new[] { rule.Code, rule.Key }))
            .Except(policy.Declarations.Select(declaration => declaration.Code))
            .FirstOrDefault()
            is { } unknown
            ? ApplicationErrors.RuleUnknown(unknown)
            : null;
}
