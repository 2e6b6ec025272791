using Accreditation.Domain.Cpd.Evaluation;

namespace Accreditation.Domain.Policies;

/// <summary>
/// Counts evaluations by draft rules. It keeps numbers only, however many there are, and shows none that is about fewer
/// than five people, also not by subtraction.
/// </summary>
public sealed class SimulationTally
{
    private static readonly int[] Edges = [10, 25, 50, 100];

    private readonly Dictionary<(CpdRuleKind, string), RuleTally> rules = [];
    private int evaluated;
    private int met;

    /// <summary>Counts one registration.</summary>
    public void Add(CpdEvaluation evaluation)
    {
        evaluated++;
        met += evaluation.IsMet ? 1 : 0;
        foreach (var rule in evaluation.Rules.Where(rule => rule.Required > 0))
        {
            if (!rules.TryGetValue((rule.Kind, rule.Code), out var tally))
                rules[(rule.Kind, rule.Code)] = tally = new RuleTally(rule);
            if (rule.Missing > 0)
                tally.Shortfalls[BucketOf(100 * rule.Missing / rule.Required)]++;
        }
    }

    /// <summary>What may be shown of it.</summary>
    public SimulationResult Result(string section, DateOnly on)
    {
        var unmet = evaluated - met;
        var all = ShownCount.Of(evaluated);
        var shownUnmet = ShownCount.PartOf(unmet, evaluated, all);
        var failing = rules.Values.Select(rule => ShownCount.PartOf(rule.Failing, unmet, shownUnmet)).ToArray();

        // Of two rules everybody who misses something fails one or both. With more, the hidden rest blurs every overlap.
        if (failing.Length == 2)
            failing[1] = ShownCount.Overlapping(failing[1], failing[0], shownUnmet);

        return new SimulationResult(
            section,
            on,
            all,
            ShownCount.RestOf(all, shownUnmet),
            shownUnmet,
            [.. rules.Values.Zip(failing, (rule, count) => rule.Shown(count))]
        );
    }

    private static int BucketOf(decimal percent) => Array.FindIndex(Edges, edge => percent <= edge);

    private sealed class RuleTally(EvaluatedRule rule)
    {
        public int[] Shortfalls { get; } = new int[Edges.Length];

        public int Failing => Shortfalls.Sum();

        public SimulatedRule Shown(ShownCount failing) =>
            new(
                rule.Kind,
                rule.Code,
                rule.Wording,
                failing,
                failing.IsExact ? [.. Buckets()] : [new ShortfallBucket(0, Edges[^1], failing)]
            );

        /// <summary>Each bucket with the next ones, until it is large enough; what is left over goes into the last.</summary>
        private List<ShortfallBucket> Buckets()
        {
            var shown = new List<(int Over, int UpTo, int Count)>();
            var (over, count) = (0, 0);
            for (var i = 0; i < Edges.Length; i++)
            {
                count += Shortfalls[i];
                if (count < ShownCount.Smallest)
                    continue;
                shown.Add((over, Edges[i], count));
                (over, count) = (Edges[i], 0);
            }

            if (over < Edges[^1])
                shown[^1] = (shown[^1].Over, Edges[^1], shown[^1].Count + count);
            return [.. shown.Select(it => new ShortfallBucket(it.Over, it.UpTo, ShownCount.Of(it.Count)))];
        }
    }
}
