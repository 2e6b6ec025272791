using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>What a consultant reports to have learnt.</summary>
/// <param name="Title">What it was.</param>
/// <param name="Category">The category of the rules.</param>
/// <param name="Themes">Points on themes.</param>
/// <param name="Minutes">Net minutes of learning.</param>
/// <param name="StartedOn">The first day.</param>
/// <param name="CompletedOn">The day on which it was finished.</param>
public sealed record ReportedLearning(
    string? Title,
    string Category,
    IReadOnlyList<ThemePoints> Themes,
    int Minutes,
    DateOnly StartedOn,
    DateOnly CompletedOn
)
{
    /// <summary>The points that the minutes give.</summary>
    public PointsShare Share(CpdRules rules) => new(Category, rules.PointsFor(Minutes), Themes);

    /// <summary>Every fault in it, by the rules that govern.</summary>
    internal IEnumerable<InputFault> Faults(CpdRules rules, DateOnly today)
    {
        var (own, most) = (rules.OwnReports, rules.OwnReports.MaxMinutes);
        foreach (
            var fault in FreeText
                .Required("#/title", Title, CpdCredit.TitleMaxLength)
                .Concat(LearntDays.Faults(StartedOn, CompletedOn, today))
        )
            yield return fault;

        if (CompletedOn < today.AddMonths(-own.WithinMonths))
            yield return FreeText.Fault(
                "#/completedOn",
                OwnReportErrors.TooLateCode,
                $"Report within {own.WithinMonths} months after the last day."
            );
        if (rules.Categories.Any(it => it.Code == Category) && !own.Categories.Contains(Category))
            yield return FreeText.Fault(
                "#/category",
                OwnReportErrors.NotReportableCode,
                $"Consultants report in: {string.Join(", ", own.Categories)}."
            );
        if (Minutes < 1 || Minutes > most || rules.PointsFor(Minutes) == 0)
            yield return FreeText.Fault(
                "#/minutes",
                CpdCreditErrors.MinutesOutOfRangeCode,
                FormattableString.Invariant($"Use minutes that give at least {rules.Rounding} points, at most {most}.")
            );
        else
            foreach (var fault in PointsRules.Faults(Share(rules), Minutes, rules))
                yield return fault;
    }
}
