using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Tests.Cpd.Evaluation;

public class CpdEvaluatorTests
{
    private static readonly DateOnly SomeDay = ALedger.FirstDay.AddDays(100);

    [Fact]
    public void What_meets_every_rule_exactly_is_enough()
    {
        var evaluation = ALedger.Complete().Evaluate();

        Assert.True(
            evaluation.IsMet,
            string.Join(", ", evaluation.Unmet.Select(rule => $"{rule.Code} {rule.Missing}"))
        );
        Assert.Equal(100, evaluation.Rules[0].Counted);
    }

    [Fact]
    public void An_empty_ledger_misses_all_that_is_required()
    {
        var evaluation = new ALedger().Evaluate();

        Assert.False(evaluation.IsMet);
        Assert.All(evaluation.Rules, rule => Assert.Equal(rule.Required, rule.Missing));
    }

    [Fact]
    public void Points_of_a_part_count_for_the_whole_category_as_well()
    {
        var ledger = new ALedger();
        var session = ledger.Add("peer-consultation", 4, SomeDay);

        Assert.Equal(4, ledger.Rule("peer-consultation").Counted);
        Assert.Equal([new CountedEntry(session.Id, 4)], ledger.Rule("reflection").Because);
    }

    [Fact]
    public void A_category_counts_up_to_its_most_and_names_what_it_leaves()
    {
        var ledger = new ALedger();
        for (var i = 0; i < 4; i++)
            ledger.Add("free", 8, SomeDay.AddDays(i));
        var free = ledger.Rule("free");

        Assert.Equal((25, 7), (free.Counted, free.Capped));
        Assert.All(free.CappedEntries, entry => Assert.Equal(CpdCap.CategoryMax, entry.Cap));
        Assert.Equal(25, ledger.Rule("total").Counted);
    }

    [Fact]
    public void One_day_counts_for_so_many_points()
    {
        var ledger = new ALedger();
        ledger.Add("accredited", 6, SomeDay);
        var second = ledger.Add("accredited", 6, SomeDay);

        Assert.Equal(8, ledger.Rule("accredited").Counted);
        Assert.Equal(4, Assert.Single(ledger.Rule("accredited").CappedEntries).Amount);
        Assert.Equal(CpdCap.PerDay, ledger.Rule("total").CappedEntries[0].Cap);
        Assert.NotEqual(Guid.Empty, second.Id);
    }

    [Fact]
    public void A_course_of_several_days_counts_for_each_of_them()
    {
        var ledger = new ALedger();
        ledger.Add("accredited", 18, SomeDay, days: 3);

        Assert.Equal(18, ledger.Rule("accredited").Counted);
    }

    [Fact]
    public void A_long_course_leaves_room_on_its_last_day_and_makes_none_for_others()
    {
        var ledger = new ALedger();
        ledger.Add("accredited", 8, SomeDay, days: 30);
        ledger.Add("accredited", 8, SomeDay);
        ledger.Add("accredited", 8, SomeDay);

        Assert.Equal((16, 8), (ledger.Rule("accredited").Counted, ledger.Rule("accredited").Capped));
    }

    [Fact]
    public void Surplus_moves_along_once_what_was_carried_in_is_used_first()
    {
        var ledger = ALedger.Complete();

        Assert.Equal(0, ledger.Evaluate().Surplus);
        Assert.Equal(10, ledger.Evaluate(ALedger.Period with { CarriedIn = 10 }).Surplus);
        Assert.Equal(0, new ALedger().Evaluate(ALedger.Period with { CarriedIn = 110 }).Surplus);
    }

    [Fact]
    public void The_same_course_counts_once_in_three_years_also_when_the_first_time_was_in_the_period_before()
    {
        var (ledger, course) = (new ALedger(), Guid.CreateVersion7());
        ledger.Add("accredited", 6, ALedger.FirstDay.AddDays(-30), activity: course);
        var again = ledger.Add("accredited", 6, ALedger.FirstDay.AddDays(30), activity: course);
        ledger.Add("accredited", 6, ALedger.FirstDay.AddYears(3), activity: course);
        var rule = ledger.Rule("accredited");

        Assert.Equal(6, rule.Counted);
        Assert.Equal([new CappedEntry(again.Id, 6, CpdCap.SameActivity)], rule.CappedEntries);
    }

    [Fact]
    public void The_categories_of_one_run_are_one_attendance_and_no_repetition()
    {
        var (ledger, course, run) = (new ALedger(), Guid.CreateVersion7(), Guid.CreateVersion7());
        ledger.Add("accredited", 4, SomeDay, activity: course, run: run);
        ledger.Add("reflection", 2, SomeDay, activity: course, run: run);

        Assert.Equal(6, ledger.Rule("total").Counted);
    }

    [Fact]
    public void A_theme_that_is_followed_once_in_a_period_counts_by_its_best_attendance()
    {
        var ledger = new ALedger();
        var small = ledger.Add("accredited", 4, SomeDay, "ethics-privacy-discrimination", 3);
        ledger.Add("accredited", 6, SomeDay.AddDays(1), "ethics-privacy-discrimination", 4);
        var theme = ledger.Rule("ethics-privacy-discrimination");

        Assert.Equal((4, 1), (theme.Counted, theme.Missing));
        Assert.Equal([new CappedEntry(small.Id, 3, CpdCap.OncePerPeriod)], theme.CappedEntries);
        Assert.Equal(10, ledger.Rule("total").Counted);
    }

    [Fact]
    public void What_was_finished_outside_the_period_is_left_out_and_named()
    {
        var ledger = new ALedger();
        var before = ledger.Add("accredited", 6, ALedger.FirstDay.AddDays(-1));
        var after = ledger.Add("accredited", 6, ALedger.Period.CountsUntil.AddDays(1));
        var unknown = ledger.Add("forgotten", 6, SomeDay);

        Assert.Equal(
            [
                new OmittedEntry(before.Id, CpdOmission.BeforePeriod),
                new OmittedEntry(unknown.Id, CpdOmission.UnknownCategory),
                new OmittedEntry(after.Id, CpdOmission.AfterPeriod),
            ],
            ledger.Evaluate().Omitted
        );
    }

    [Fact]
    public void What_was_not_known_yet_does_not_count()
    {
        var ledger = new ALedger();
        var entry = ledger.Add("accredited", 6, SomeDay, recordedAt: ALedger.Now.AddDays(-2));
        ledger.Reverse(entry, ALedger.Now);

        Assert.Equal(6, ledger.Evaluate(knownAt: ALedger.Now.AddDays(-1)).Rules[0].Counted);
        Assert.Equal(0, ledger.Evaluate(knownAt: ALedger.Now).Rules[0].Counted);
        Assert.Equal(0, ledger.Evaluate(knownAt: ALedger.Now.AddDays(-3)).Rules[0].Counted);
    }

    [Fact]
    public void A_dispensation_lowers_one_rule_and_no_other()
    {
        var ledger = new ALedger().Dispense("total", 20).Dispense("law-and-case-law", 100);

        Assert.Equal(80, ledger.Rule("total").Required);
        Assert.Equal(0, ledger.Rule("law-and-case-law").Required);
        Assert.Equal(50, ledger.Rule("accredited").Required);
    }

    [Fact]
    public void A_shorter_period_asks_for_as_much_less_and_allows_as_much_less()
    {
        var ledger = new ALedger();
        for (var i = 0; i < 4; i++)
            ledger.Add("free", 8, SomeDay.AddDays(i));
        var half = ALedger.Period with { Share = 0.5m };

        Assert.Equal(50, ledger.Rule("total", half).Required);
        Assert.Equal(12.5m, ledger.Rule("free", half).Counted);
    }

    [Fact]
    public void Carried_points_count_in_the_total_and_in_no_category()
    {
        var ledger = new ALedger();
        var total = ledger.Rule("total", ALedger.Period with { CarriedIn = 10 });

        Assert.Equal((10, 90), (total.Counted, total.Missing));
        Assert.Equal(0, ledger.Rule("accredited", ALedger.Period with { CarriedIn = 10 }).Counted);
    }

    [Fact]
    public void Work_counts_within_the_period_and_once_for_one_employer_on_one_day()
    {
        var ledger = new ALedger()
            .Works(2000)
            .Works(1000)
            .Works(500, until: ALedger.FirstDay.AddDays(-1), from: new(2020, 1, 1));
        var rule = ledger.Rule("work-hours");

        Assert.Equal(2000, rule.Counted);
        Assert.Equal(80, rule.Missing);
    }

    [Fact]
    public void Who_comes_back_after_long_shows_recent_training_besides()
    {
        var ledger = ALedger.Complete();
        var period = ALedger.Period with { Refresh = new RefreshNorm(10, new DateOnly(2025, 1, 1)) };

        Assert.Equal(10, ledger.Rule("refresh", period).Missing);
        ledger.Add("accredited", 8, new DateOnly(2025, 3, 1));
        Assert.Equal(2, ledger.Rule("refresh", period).Missing);
    }

    [Fact]
    public void No_run_counts_for_more_than_the_rules_allow()
    {
        var ledger = new ALedger();
        ledger.Add("accredited", 60, SomeDay, days: 10);

        Assert.Equal([CpdCap.PerRun], ledger.Rule("accredited").CappedEntries.Select(entry => entry.Cap));
        Assert.Equal(40, ledger.Rule("accredited").Counted);
    }

    [Fact]
    public void Rules_without_caps_cap_nothing()
    {
        var ledger = new ALedger { Policy = WithoutCaps() };
        var course = Guid.CreateVersion7();
        ledger.Add("accredited", 60, SomeDay, activity: course);
        ledger.Add("accredited", 60, SomeDay, activity: course);

        Assert.Equal((120, 0), (ledger.Rule("accredited").Counted, ledger.Rule("accredited").Capped));
    }

    private static Policy WithoutCaps()
    {
        var policy = new ALedger().Policy;
        return policy with { Cpd = policy.Cpd with { Caps = new CpdCaps(null, null, 0) } };
    }
}
