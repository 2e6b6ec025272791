using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>Whether points fit the rules: known categories and themes, and no more than the minutes give.</summary>
public static class PointsRules
{
    /// <summary>The faults in points for a course of so many net minutes.</summary>
    public static IEnumerable<InputFault> Faults(
        string at,
        IReadOnlyList<PointsShare> shares,
        int netMinutes,
        CpdRules rules
    )
    {
        var most = rules.PointsFor(Math.Clamp(netMinutes, 0, CourseContent.MaxNetMinutes));
        var faults = shares.SelectMany((share, i) => Faults($"{at}/{i}", share, most, rules)).ToArray();
        if (faults.Length > 0)
            return faults;
        if (shares.DistinctBy(share => share.Category).Count() < shares.Count)
            return [Fault(at, ActivityErrors.RepeatedCode, "Name every category once.")];

        return shares.Sum(share => share.Points) > most ? [TooManyPoints(at, most)] : [];
    }

    /// <summary>The faults in the points of one category, for something of so many net minutes.</summary>
    public static IEnumerable<InputFault> Faults(PointsShare share, int netMinutes, CpdRules rules) =>
        Faults("#", share, rules.PointsFor(Math.Clamp(netMinutes, 0, CourseContent.MaxNetMinutes)), rules);

    /// <summary>Whether two lists give the same points, in whatever order.</summary>
    public static bool AreSame(IReadOnlyList<PointsShare> one, IReadOnlyList<PointsShare> other) =>
        Lines(one).SequenceEqual(Lines(other));

    private static IEnumerable<InputFault> Faults(string at, PointsShare share, decimal most, CpdRules rules)
    {
        if (rules.Categories.All(category => category.Code != share.Category))
            yield return Fault(
                $"{at}/category",
                ActivityErrors.UnknownCategoryCode,
                "The rules know no such category."
            );
        if (OutOfRange($"{at}/points", share.Points, most, rules) is { } wrong)
            yield return wrong;

        // What is wrong with the whole must not hide or break what is said of its parts.
        var (themes, limit) = (share.Themes, Math.Clamp(share.Points, 0, most));
        var wrongThemes = themes.SelectMany((theme, i) => Faults($"{at}/themes/{i}", theme, limit, rules)).ToArray();
        foreach (var fault in wrongThemes)
            yield return fault;
        if (themes.DistinctBy(theme => theme.Theme).Count() < themes.Count)
            yield return Fault($"{at}/themes", ActivityErrors.RepeatedCode, "Name every theme once.");
        else if (wrongThemes.Length == 0 && themes.Sum(theme => theme.Points) > share.Points)
            yield return TooManyPoints($"{at}/themes", share.Points);
    }

    private static IEnumerable<InputFault> Faults(string at, ThemePoints theme, decimal most, CpdRules rules)
    {
        if (rules.Themes.All(known => known.Code != theme.Theme))
            yield return Fault($"{at}/theme", ActivityErrors.UnknownThemeCode, "The rules know no such theme.");
        if (OutOfRange($"{at}/points", theme.Points, most, rules) is { } wrong)
            yield return wrong;
    }

    // The range comes first: what is far beyond it cannot be rounded or added up.
    private static InputFault? OutOfRange(string at, decimal points, decimal most, CpdRules rules) =>
        points <= 0 || points > most ? TooManyPoints(at, most)
        : rules.RoundDown(points) != points
            ? Fault(at, ActivityErrors.PointsOutOfRangeCode, $"Use a multiple of {rules.Rounding}.")
        : null;

    private static IEnumerable<(string, string, decimal)> Lines(IReadOnlyList<PointsShare> shares) =>
        shares
            .SelectMany(share =>
                share
                    .Themes.Select(theme => (share.Category, theme.Theme, theme.Points))
                    .Append((share.Category, "", share.Points))
            )
            .OrderBy(line => line.Category, StringComparer.Ordinal)
            .ThenBy(line => line.Item2, StringComparer.Ordinal);

    private static InputFault TooManyPoints(string at, decimal most) =>
        Fault(
            at,
            ActivityErrors.PointsOutOfRangeCode,
            FormattableString.Invariant($"Use more than 0 and at most {most}.")
        );

    private static InputFault Fault(string at, string code, string detail) => FreeText.Fault(at, code, detail);
}
