using Accreditation.Domain.Consultants;
using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Cpd.Evaluation;

/// <summary>
/// The one function that says what a ledger comes to: for the consultant who wants to know what is missing, for a course not
/// yet taken, for a renewal and for rules that are not yet in force. Pure: the same facts give the same answer for ever.
/// </summary>
public static class CpdEvaluator
{
    /// <summary>The code of the rule about all points together.</summary>
    public const string Total = "total";

    /// <summary>The code of the rule about work in the profession; dispensations can name it.</summary>
    public const string WorkHours = "work-hours";

    /// <summary>The code of the rule about recent training.</summary>
    public const string Refresh = "refresh";

    private static readonly Wording TotalWording = new("Alle punten samen", "All points together");
    private static readonly Wording WorkWording = new("Werkervaring in uren", "Work in the profession, in hours");
    private static readonly Wording RefreshWording = new("Recente scholing", "Recent training");

    /// <summary>Evaluates what was known at an instant against the rules for a period.</summary>
    public static CpdEvaluation Evaluate(Policy policy, CpdFacts facts, CpdPeriod period, DateTimeOffset knownAt)
    {
        var norm = new Norm(policy.Cpd, period.Share, facts.Dispensations);
        var (inside, omitted) = LedgerSelection.Of(facts.Entries, policy.Cpd, period, knownAt);
        var categories = new CategoryCount(norm, inside);

        EvaluatedRule[] rules =
        [
            TotalOf(norm, categories, period),
            .. policy.Cpd.Categories.Select(category => CategoryOf(norm, categories, category)),
            .. policy.Cpd.Themes.Select(theme => ThemeOf(norm, inside, theme)),
            .. WorkOf(norm, facts.Worked, period),
            .. RefreshOf(categories, period.Refresh),
        ];
        return new CpdEvaluation(policy.Reference, period, rules.All(rule => rule.Missing == 0), rules, omitted);
    }

    private static EvaluatedRule TotalOf(Norm norm, CategoryCount categories, CpdPeriod period) =>
        Rule(
            CpdRuleKind.Total,
            Total,
            TotalWording,
            norm.Asked(Total, norm.Rules.TotalPoints),
            categories.Total,
            period.CarriedIn
        );

    private static EvaluatedRule CategoryOf(Norm norm, CategoryCount categories, CpdCategoryRule category) =>
        Rule(
            CpdRuleKind.Category,
            category.Code,
            category.Wording,
            norm.Asked(category.Code, category.Min ?? 0),
            categories.In(category)
        );

    private static EvaluatedRule ThemeOf(Norm norm, IEnumerable<CountablePoints> inside, CpdThemeRule theme)
    {
        var followed = inside.Select(entry => entry.On(theme.Code)).OfType<CountablePoints>().ToArray();
        if (theme.OncePerPeriod && followed.Length > 1)
            CountBestOccasion(followed);

        return Rule(CpdRuleKind.Theme, theme.Code, theme.Wording, norm.Asked(theme.Code, theme.Min), followed);
    }

    private static void CountBestOccasion(CountablePoints[] followed)
    {
        var best = followed.GroupBy(it => it.Entry.Occasion).MaxBy(occasion => occasion.Sum(it => it.Left))!.Key;
        foreach (var other in followed.Where(it => it.Entry.Occasion != best))
            other.Limit(0, CpdCap.OncePerPeriod);
    }

    private static IEnumerable<EvaluatedRule> WorkOf(Norm norm, IEnumerable<WorkedTime> worked, CpdPeriod period)
    {
        if (norm.Rules.WorkHours == 0)
            return [];

        var times = worked.Select(time => time.Within(period.From, period.Until)).OfType<WorkedTime>();
        var because = WorkedTime.HoursBySource(times).Select(it => new CountedEntry(it.Key, it.Value)).ToArray();
        var (required, counted) = (norm.Asked(WorkHours, norm.Rules.WorkHours), because.Sum(it => it.Amount));
        return
        [
            new(
                CpdRuleKind.WorkHours,
                WorkHours,
                WorkWording,
                required,
                counted,
                Math.Max(0, required - counted),
                0,
                0,
                because,
                []
            ),
        ];
    }

    private static IEnumerable<EvaluatedRule> RefreshOf(CategoryCount categories, RefreshNorm? refresh) =>
        refresh is null
            ? []
            :
            [
                Rule(
                    CpdRuleKind.Refresh,
                    Refresh,
                    RefreshWording,
                    refresh.Points,
                    categories.Total.Where(it => it.Entry.CompletedOn >= refresh.Since)
                ),
            ];

    private static EvaluatedRule Rule(
        CpdRuleKind kind,
        string code,
        Wording wording,
        decimal required,
        IEnumerable<CountablePoints> entries,
        decimal carriedIn = 0
    )
    {
        var all = entries as CountablePoints[] ?? [.. entries];
        CountedEntry[] because = [.. all.Where(it => it.Left > 0).Select(it => new CountedEntry(it.Entry.Id, it.Left))];
        CappedEntry[] capped = [.. all.SelectMany(it => it.Capped)];
        var counted = because.Sum(it => it.Amount) + carriedIn;
        var missing = Math.Max(0, required - counted);

        return new EvaluatedRule(
            kind,
            code,
            wording,
            required,
            counted,
            missing,
            capped.Sum(it => it.Amount),
            carriedIn,
            because,
            capped
        );
    }
}
