using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Applications;

/// <summary>Rule by rule, what is met and because of which evidence. It looks at form only; a refusal takes a person.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="Revision">The revision of the case.</param>
/// <param name="Policy">The rules that it was held against.</param>
/// <param name="Route">The route.</param>
/// <param name="On">The day as of which it was assessed: that of the filing, or today for a draft.</param>
/// <param name="Missing">What is still missing: requirement codes, or the group where alternatives exist.</param>
/// <param name="Rules">The requirements in the order of the rules.</param>
[Dutch("toetsing")]
public sealed record AssessmentView(
    Guid ApplicationId,
    int Revision,
    PolicyReference Policy,
    AdmissionRoute Route,
    DateOnly On,
    IReadOnlyList<string> Missing,
    IReadOnlyList<AssessedRuleView> Rules
) : IRevisioned
{
    internal static AssessmentView Of(OpenCase open) =>
        new(
            open.Application.Id,
            open.Application.Revision,
            open.Application.Policy,
            open.Assessment.Route,
            open.Assessment.On,
            open.Assessment.Missing,
            [.. open.Assessment.Rules.Select(AssessedRuleView.Of)]
        );
}

/// <summary>One requirement against the evidence.</summary>
/// <param name="Code">The code of the requirement.</param>
/// <param name="Wording">What is required.</param>
/// <param name="AlternativeGroup">Of the requirements with the same group one is enough.</param>
/// <param name="Outcome">Whether it is met.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Required">How much is needed.</param>
/// <param name="Counted">How much counted.</param>
/// <param name="Because">The pieces of evidence and endorsements that counted.</param>
[Dutch("getoetste eis")]
public sealed record AssessedRuleView(
    string Code,
    Wording Wording,
    string? AlternativeGroup,
    RuleOutcome Outcome,
    MinimumUnit Unit,
    int Required,
    int Counted,
    IReadOnlyList<Guid> Because
)
{
    internal static AssessedRuleView Of(AssessedRule rule) =>
        new(
            rule.Requirement.Code,
            rule.Requirement.Wording,
            rule.Requirement.AlternativeGroup,
            rule.Outcome,
            rule.Requirement.Minimum.Unit,
            rule.Requirement.Minimum.Amount,
            rule.Counted,
            rule.Because
        );
}
