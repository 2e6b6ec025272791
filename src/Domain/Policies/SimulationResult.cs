using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>What draft rules would come to for the registrations of today, in numbers of which none is about fewer than five.</summary>
/// <param name="Section">The section.</param>
/// <param name="On">The day whose open periods were looked at.</param>
/// <param name="Evaluated">The registrations with an open full period.</param>
/// <param name="Met">Those that meet every rule with what is in the ledger now.</param>
/// <param name="Unmet">Those that miss something still.</param>
/// <param name="Rules">The rules that ask for something; a registration can fail several.</param>
[Dutch("uitkomst van een simulatie")]
public sealed record SimulationResult(
    string Section,
    DateOnly On,
    ShownCount Evaluated,
    ShownCount Met,
    ShownCount Unmet,
    IReadOnlyList<SimulatedRule> Rules
);

/// <summary>How many registrations fail one rule, and by how much.</summary>
/// <param name="Kind">What the rule is about.</param>
/// <param name="Code">The code of the category or theme, or <c>total</c>, <c>work-hours</c>.</param>
/// <param name="Wording">What it is called.</param>
/// <param name="Failing">The registrations that miss something by it.</param>
/// <param name="Shortfalls">How much of what the rule asks for they miss; buckets that would be small are merged.</param>
[Dutch("eis in een simulatie")]
public sealed record SimulatedRule(
    CpdRuleKind Kind,
    string Code,
    Wording Wording,
    ShownCount Failing,
    IReadOnlyList<ShortfallBucket> Shortfalls
);

/// <summary>Registrations that miss about as much.</summary>
/// <param name="OverPercent">They miss more than this part of what is required.</param>
/// <param name="UpToPercent">They miss at most this part.</param>
/// <param name="Registrations">How many.</param>
[Dutch("tekort")]
public sealed record ShortfallBucket(int OverPercent, int UpToPercent, ShownCount Registrations);
