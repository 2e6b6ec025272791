using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Tests.Cpd.Evaluation;

namespace Accreditation.Domain.Tests.Policies;

public class SimulationTallyTests
{
    private static readonly Wording Text = new("tekst", "text");
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    public void Large_groups_are_shown_as_they_are()
    {
        var result = Tally([.. Enumerable.Repeat<decimal[]>([0, 0], 20), .. Enumerable.Repeat<decimal[]>([5, 0], 7)]);

        Assert.Equal((27, 20, 7), (Exact(result.Evaluated), Exact(result.Met), result.Unmet.AtMost));
    }

    [Fact]
    public void A_small_group_and_what_would_give_it_away_are_shown_as_bounds()
    {
        var result = Tally([.. Enumerable.Repeat<decimal[]>([0, 0], 20), .. Enumerable.Repeat<decimal[]>([5, 0], 3)]);

        Assert.Equal(new ShownCount(23, 23), result.Evaluated);
        Assert.Equal(new ShownCount(19, 23), result.Met);
        Assert.Equal(new ShownCount(0, 4), result.Unmet);
        Assert.All(result.Rules, rule => Assert.Equal(new ShownCount(0, 4), rule.Failing));
    }

    [Fact]
    public void Of_a_register_of_a_few_nothing_is_told()
    {
        var result = Tally([
            [5, 0],
            [0, 0],
            [0, 0],
        ]);

        Assert.All([result.Evaluated, result.Met, result.Unmet], count => Assert.Equal(new ShownCount(0, 4), count));
    }

    [Fact]
    public void Small_buckets_go_into_the_next_and_the_rest_into_the_last()
    {
        var shortfalls = new[] { 5m, 5, 5, 20, 20, 40, 40, 40, 40, 40, 90, 90 };
        var result = Tally([
            .. Enumerable.Repeat<decimal[]>([0, 0], 20),
            .. shortfalls.Select(it => new[] { it, 50 }),
            .. Enumerable.Repeat<decimal[]>([0, 100], 9),
        ]);

        Assert.Equal(
            [(0, 25, 5), (25, 100, 7)],
            result.Rules[0].Shortfalls.Select(it => (it.OverPercent, it.UpToPercent, Exact(it.Registrations)))
        );
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(10.01, 25)]
    [InlineData(50, 50)]
    [InlineData(50.5, 100)]
    [InlineData(100, 100)]
    public void An_edge_belongs_to_the_bucket_that_it_closes(decimal missing, int upTo)
    {
        // Ten in each bucket, so that none is merged, and one group more at the edge in question.
        decimal[] each = [5, 20, 40, 90];
        var people = each.SelectMany(it => Enumerable.Repeat<decimal[]>([it, 0], 10))
            .Concat(Enumerable.Repeat<decimal[]>([missing, 0], 7))
            .Concat(Enumerable.Repeat<decimal[]>([0, 0], 10))
            .Concat(Enumerable.Repeat<decimal[]>([0, 50], 10));

        var bucket = Tally([.. people]).Rules[0].Shortfalls.Single(it => it.UpToPercent == upTo);

        Assert.Equal(17, Exact(bucket.Registrations));
    }

    [Fact]
    public void Nothing_that_is_shown_is_about_fewer_than_five_also_not_by_subtraction()
    {
        for (var seed = 0; seed < 3_000; seed++)
        {
            var random = new Random(seed);
            var rules = random.Next(1, 4);
            var likely = random.NextDouble();
            var people = Enumerable
                .Range(0, random.Next(60))
                .Select(_ =>
                    Enumerable
                        .Range(0, rules)
                        .Select(_ => random.NextDouble() < likely ? random.Next(1, 101) : 0m)
                        .ToArray()
                )
                .ToArray();

            Assert.Empty(Leaks(Tally(people), people).Select(leak => $"seed {seed}: {leak}"));
        }
    }

    private static IEnumerable<string> Leaks(SimulationResult result, decimal[][] people)
    {
        var unmet = people.Count(person => person.Any(it => it > 0));
        var shown = result
            .Rules.Select(rule => rule.Failing)
            .Concat(result.Rules.SelectMany(rule => rule.Shortfalls).Select(it => it.Registrations))
            .Concat([result.Evaluated, result.Met, result.Unmet]);

        foreach (var count in shown)
            if (count.IsExact ? count.AtLeast < 5 : count.AtMost - count.AtLeast < 4)
                yield return $"shows {count}";
        if (result.Evaluated.IsExact && result.Unmet.IsExact && people.Length - unmet < 5)
            yield return "tells who meets it";
        if (!(result.Unmet.AtLeast <= unmet && unmet <= result.Unmet.AtMost))
            yield return "is wrong about the unmet";
        foreach (var (rule, i) in result.Rules.Select((rule, i) => (rule, i)))
        {
            var failing = people.Count(person => person[i] > 0);
            if (!(rule.Failing.AtLeast <= failing && failing <= rule.Failing.AtMost))
                yield return $"is wrong about rule {i}";
            if (rule.Failing.IsExact && result.Unmet.IsExact && unmet - failing < 5)
                yield return $"tells who does not fail rule {i}";
            if (rule.Failing.IsExact && rule.Shortfalls.Sum(it => it.Registrations.AtLeast) != failing)
                yield return $"loses some of rule {i}";
        }

        if (result.Rules.Count == 2 && result.Unmet.IsExact && result.Rules.All(rule => rule.Failing.IsExact))
            if (result.Rules.Sum(rule => rule.Failing.AtLeast) - unmet < 5)
                yield return "tells who fails both";
    }

    /// <summary>Each person with what they miss, in percent, of each rule.</summary>
    private static SimulationResult Tally(decimal[][] people)
    {
        var tally = new SimulationTally();
        foreach (var person in people)
            tally.Add(
                new CpdEvaluation(
                    new PolicyReference("wmo-consulent", 2),
                    ALedger.Period,
                    person.All(missing => missing == 0),
                    [.. person.Select((missing, i) => Rule(i, missing))],
                    []
                )
            );
        return tally.Result("wmo-consulent", Day);
    }

    private static EvaluatedRule Rule(int number, decimal missing) =>
        new(CpdRuleKind.Category, $"rule-{number}", Text, 100, 100 - missing, missing, 0, 0, [], []);

    private static int Exact(ShownCount count)
    {
        Assert.True(count.IsExact);
        return count.AtLeast;
    }
}
