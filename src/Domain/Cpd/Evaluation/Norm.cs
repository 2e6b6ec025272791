using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Cpd.Evaluation;

/// <summary>What the rules ask for in a period, after its length and its dispensations.</summary>
internal sealed class Norm(CpdRules rules, decimal share, IReadOnlyCollection<Dispensation> dispensations)
{
    public CpdRules Rules { get; } = rules;

    /// <summary>What a rule asks for, rounded in favour of the consultant.</summary>
    public decimal Asked(string rule, decimal whole)
    {
        var reduction = dispensations.Where(it => it.Rule == rule).Sum(it => it.ReductionPercent);

        return Rules.RoundDown(whole * share * Math.Max(0, 100 - reduction) / 100);
    }

    /// <summary>The most that counts; a shorter period allows as much less as it asks.</summary>
    public decimal Most(decimal whole) => Rules.RoundDown(whole * share);
}
