using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Tests.Cpd.Evaluation;

namespace Accreditation.Domain.Tests.Policies;

public class PolicyChoiceTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    public void A_version_that_lets_periods_be_is_not_offered() =>
        Assert.Equal(PolicyChoiceErrors.NotOffered, PolicyChoice.Offered(SamplePolicy.Create(), Day).Error);

    [Fact]
    public void A_version_is_offered_while_it_is_in_force()
    {
        var offered = SamplePolicy.Create() with { Transition = PolicyTransition.ChooseIfFavourable, From = Day };

        Assert.Null(PolicyChoice.Offered(offered, Day).Error);
        Assert.Equal(PolicyChoiceErrors.NotInForce, PolicyChoice.Offered(offered, Day.AddDays(-1)).Error);
        Assert.Equal(
            PolicyChoiceErrors.NotInForce,
            PolicyChoice.Offered(offered with { Until = Day }, Day.AddDays(1)).Error
        );
    }

    [Fact]
    public void Less_missing_by_one_rule_and_more_by_none_is_more_favourable() =>
        Assert.True(Compare(cpd => cpd with { Themes = [cpd.Themes[0] with { Min = 10 }, .. cpd.Themes.Skip(1)] }));

    [Fact]
    public void Less_asked_in_all_is_more_favourable_also_to_who_misses_nothing() =>
        Assert.True(Compare(cpd => cpd with { TotalPoints = 90 }, ALedger.Complete()));

    [Fact]
    public void Less_by_one_rule_does_not_make_up_for_more_by_another() =>
        Assert.False(
            Compare(cpd =>
                cpd with
                {
                    TotalPoints = 90,
                    Themes = [cpd.Themes[0] with { Min = 16 }, .. cpd.Themes.Skip(1)],
                }
            )
        );

    [Fact]
    public void The_same_rules_are_not_more_favourable() => Assert.False(Compare(cpd => cpd));

    [Fact]
    public void A_rule_that_is_gone_asks_for_nothing_any_more() =>
        Assert.True(Compare(cpd => cpd with { Themes = [.. cpd.Themes.Skip(1)] }));

    [Fact]
    public void A_rule_that_is_new_asks_for_more() =>
        Assert.False(
            Compare(cpd =>
                cpd with
                {
                    TotalPoints = 90,
                    Themes = [.. cpd.Themes, cpd.Themes[0] with { Code = "digital-safety" }],
                }
            )
        );

    private static bool Compare(Func<CpdRules, CpdRules> change, ALedger? ledger = null)
    {
        var someone = ledger ?? new ALedger();
        var present = someone.Evaluate();
        someone.Policy = someone.Policy with { Cpd = change(someone.Policy.Cpd) };

        return new CpdComparison(present, someone.Evaluate()).IsMoreFavourable;
    }
}
