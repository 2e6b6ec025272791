using System.Text.Json;
using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Tests.Policies;
using FsCheck;
using FsCheck.Fluent;

namespace Accreditation.Domain.Tests.Cpd.Evaluation;

public class CpdEvaluatorProperties
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(60);

    private static readonly CpdPeriod[] Periods =
    [
        ALedger.Period,
        ALedger.Period with
        {
            Share = 0.5m,
            CarriedIn = 5,
            Refresh = new RefreshNorm(10, ALedger.FirstDay.AddDays(30)),
        },
    ];

    [Fact]
    public void The_order_of_entries_is_irrelevant() =>
        ForAnyLedger(
            (ledger, period) =>
            {
                var expected = Text(Evaluate(ledger, period));

                Assert.Equal(expected, Text(Evaluate([.. ledger.Reverse()], period)));
                Assert.Equal(
                    expected,
                    Text(Evaluate([.. ledger.OrderBy(it => it.Points).ThenBy(it => it.Category)], period))
                );
            }
        );

    [Fact]
    public void Another_entry_never_lowers_what_counts_except_by_a_cap_that_the_rule_names() =>
        ForAnyLedger(
            (ledger, period) =>
            {
                var reversed = ledger.Select(it => it.ReversesId).OfType<Guid>().ToHashSet();
                if (ledger.LastOrDefault(it => it.ReversesId is null && !reversed.Contains(it.Id)) is not { } entry)
                    return;

                var without = Evaluate([.. ledger.Where(it => it.Id != entry.Id)], period);
                var with = Evaluate(ledger, period);

                Assert.All(without.Rules.Zip(with.Rules), rules => LosesOnlyByCaps(rules.First, rules.Second));
            }
        );

    [Fact]
    public void A_reversal_restores_the_former_result_exactly() =>
        ForAnyLedger(
            (ledger, period) =>
            {
                var before = Evaluate(ledger, period);
                var entry = RandomLedgers.Entry(new Learnt(0, 20, 0, 8, 105, 2, 1, 1, false), ledger.Count + 1);

                var after = Evaluate([.. ledger, entry, RandomLedgers.Reversal(entry)], period);

                Assert.Equal(Text(before), Text(after));
            }
        );

    [Fact]
    public void Counted_and_capped_are_the_sums_of_what_is_listed() =>
        ForAnyLedger(
            (ledger, period) =>
            {
                foreach (var rule in Evaluate(ledger, period).Rules)
                {
                    Assert.Equal(rule.Counted, rule.Because.Sum(it => it.Amount) + rule.CarriedIn);
                    Assert.Equal(rule.Capped, rule.CappedEntries.Sum(it => it.Amount));
                    Assert.All(rule.Because, it => Assert.True(it.Amount > 0));
                    Assert.All(rule.CappedEntries, it => Assert.True(it.Amount > 0));
                    Assert.Equal(rule.Because.Count, rule.Because.DistinctBy(it => it.EntryId).Count());
                }
            }
        );

    [Fact]
    public void Every_point_of_an_entry_that_a_rule_is_about_is_counted_or_capped() =>
        ForAnyLedger(
            (ledger, period) =>
            {
                var evaluation = Evaluate(ledger, period);
                var omitted = evaluation.Omitted.Select(it => it.EntryId).ToHashSet();
                var reversed = ledger.Select(it => it.ReversesId).OfType<Guid>().ToHashSet();
                var inside = ledger
                    .Where(it => it.ReversesId is null && !reversed.Contains(it.Id) && !omitted.Contains(it.Id))
                    .ToArray();

                var total = evaluation.Rules[0];
                Assert.Equal(inside.Sum(it => it.Points), total.Counted - total.CarriedIn + total.Capped);
                foreach (var theme in evaluation.Rules.Where(it => it.Kind is CpdRuleKind.Theme))
                    Assert.Equal(
                        inside.SelectMany(it => it.Themes).Where(it => it.Theme == theme.Code).Sum(it => it.Points),
                        theme.Counted + theme.Capped
                    );
            }
        );

    [Fact]
    public void What_is_missing_is_what_was_asked_less_what_counts() =>
        ForAnyLedger(
            (ledger, period) =>
            {
                var evaluation = Evaluate(ledger, period);

                Assert.All(
                    evaluation.Rules,
                    rule => Assert.Equal(Math.Max(0, rule.Required - rule.Counted), rule.Missing)
                );
                Assert.Equal(evaluation.Rules.All(rule => rule.Missing == 0), evaluation.IsMet);
            }
        );

    [Fact]
    public void No_day_no_run_and_no_category_counts_for_more_than_the_rules_allow() =>
        ForAnyLedger(
            (ledger, period) =>
            {
                var total = Evaluate(ledger, period).Rules[0];
                var entries = ledger.ToDictionary(it => it.Id);

                foreach (var run in total.Because.GroupBy(it => entries[it.EntryId].Occasion))
                    Assert.True(run.Sum(it => it.Amount) <= 40);
                foreach (var day in total.Because.GroupBy(it => entries[it.EntryId].CompletedOn))
                    Assert.True(day.Sum(it => it.Amount) <= 8 * day.Max(it => entries[it.EntryId].Days));
                Assert.True(
                    total.Because.Where(it => entries[it.EntryId].Category == "free").Sum(it => it.Amount) <= 25
                );
            }
        );

    private static void LosesOnlyByCaps(EvaluatedRule before, EvaluatedRule after)
    {
        Assert.True(after.Counted + after.Capped >= before.Counted + before.Capped, after.Code);
        if (after.Counted < before.Counted)
            Assert.Contains(after.CappedEntries, it => it.Cap is not CpdCap.CategoryMax);
    }

    private static CpdEvaluation Evaluate(IReadOnlyCollection<LedgerEntry> ledger, CpdPeriod period) =>
        CpdEvaluator.Evaluate(SamplePolicy.Create(), new CpdFacts(ledger, [], []), period, ALedger.Now);

    private static string Text(CpdEvaluation evaluation) => JsonSerializer.Serialize(evaluation);

    private static void ForAnyLedger(Action<IReadOnlyList<LedgerEntry>, CpdPeriod> holds) =>
        FsCheck.Check.One(
            Thorough,
            Prop.ForAll(
                RandomLedgers.All,
                (Learnt[] learnt) =>
                {
                    foreach (var period in Periods)
                        holds(RandomLedgers.Entries(learnt), period);
                }
            )
        );
}
