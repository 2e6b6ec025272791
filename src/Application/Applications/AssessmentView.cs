using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Applications;

/// <summary>Rule by rule, what is met and because of what. It looks at form only; a refusal takes a person.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="Revision">The revision of the case.</param>
/// <param name="Policy">The rules that it was held against.</param>
/// <param name="Route">The route; null where nobody is admitted anew.</param>
/// <param name="On">The day as of which it was assessed: that of the filing, or today for a draft.</param>
/// <param name="Missing">What is still missing: codes of rules, or the group where alternatives exist.</param>
/// <param name="Rules">The rules in their own order.</param>
[Dutch("toetsing")]
public sealed record AssessmentView(
    Guid ApplicationId,
    int Revision,
    PolicyReference Policy,
    AdmissionRoute? Route,
    DateOnly On,
    IReadOnlyList<string> Missing,
    IReadOnlyList<AssessedRuleView> Rules
) : IRevisioned
{
    internal static AssessmentView Of(OpenCase open) =>
        new(
            open.Application.Id,
            open.Application.Revision,
            open.File.AssessedBy,
            open.Application.Route,
            open.Assessment.On,
            open.Assessment.Missing,
            [.. open.Assessment.Rules.Select(AssessedRuleView.Of)]
        );
}

/// <summary>One rule against what speaks for it.</summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Wording">What is required.</param>
/// <param name="AlternativeGroup">Of the rules with the same group one is enough.</param>
/// <param name="Outcome">Whether it is met.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Required">How much is needed.</param>
/// <param name="Counted">How much counted.</param>
/// <param name="Because">The evidence, endorsements and ledger entries that counted.</param>
[Dutch("getoetste eis")]
public sealed record AssessedRuleView(
    string Code,
    Wording Wording,
    string? AlternativeGroup,
    RuleOutcome Outcome,
    RuleUnit Unit,
    decimal Required,
    decimal Counted,
    IReadOnlyList<Guid> Because
)
{
    internal static AssessedRuleView Of(AssessedRule rule) =>
        new(rule.Code, rule.Wording, rule.Group, rule.Outcome, rule.Unit, rule.Required, rule.Counted, rule.Because);
}
