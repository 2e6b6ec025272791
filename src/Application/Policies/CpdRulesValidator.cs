using Accreditation.Domain.Policies;
using FluentValidation;

namespace Accreditation.Application.Policies;

/// <summary>What the rules of continuing professional development must look like.</summary>
internal sealed class CpdRulesValidator : AbstractValidator<CpdRules>
{
    public CpdRulesValidator()
    {
        RuleFor(cpd => cpd.TotalPoints).GreaterThan(0).LessThanOrEqualTo(Most.Points);
        RuleFor(cpd => cpd.MinutesPerPoint).InclusiveBetween(1, Most.Minutes);
        RuleFor(cpd => cpd.Rounding).InclusiveBetween(0.01m, 100);
        RuleFor(cpd => cpd.WorkHours).InclusiveBetween(0, Most.Hours);
        RuleFor(cpd => cpd.RolloverPoints).InclusiveBetween(0, Most.Points);
        RuleFor(cpd => cpd.AuditPermille).InclusiveBetween(0, 1000);
        RuleFor(cpd => cpd.Categories)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .DistinctBy(category => category.Code)
            .Must(all => all.All(it => it.PartOf is null || all.Any(whole => whole.Code == it.PartOf && whole != it)))
            .WithMessage("must name an existing category in 'partOf'.")
            .Must(all => all.All(it => IsPartOfAWhole(it, all)))
            .WithMessage("must not be parts of each other in a circle.")
            .Must(all => all.All(it => it.Min is not > Most.Points))
            .WithMessage("must not ask for more in the categories than the total.")
            .Must((cpd, all) => all.Where(it => it.PartOf is null).Sum(it => it.Min ?? 0) <= cpd.TotalPoints)
            .WithMessage("must not ask for more in the categories than the total.");
        RuleForEach(cpd => cpd.Categories)
            .ChildRules(category =>
            {
                category.RuleFor(it => it.Code).Coded();
                category.RuleFor(it => it.Wording).Worded();
                category.RuleFor(it => it.Min).GreaterThan(0).LessThanOrEqualTo(Most.Points);
                category
                    .RuleFor(it => it.Max)
                    .GreaterThan(0)
                    .LessThanOrEqualTo(Most.Points)
                    .Must((it, max) => max is null || it.Min is null || max >= it.Min)
                    .WithMessage("must not be below 'min'.");
            });
        RuleFor(cpd => cpd.Caps.PointsPerDay).GreaterThan(0).LessThanOrEqualTo(Most.Points);
        RuleFor(cpd => cpd.Caps.PointsPerRun).GreaterThan(0).LessThanOrEqualTo(Most.Points);
        RuleFor(cpd => cpd.Caps.SameActivityYears).InclusiveBetween(0, Most.Years);
        RuleFor(cpd => cpd.OwnReports.Categories)
            .DistinctBy(code => code)
            .Must((cpd, codes) => codes.All(code => cpd.Categories.Any(category => category.Code == code)))
            .WithMessage("must name existing categories.");
        RuleFor(cpd => cpd.OwnReports.WithinMonths).InclusiveBetween(1, Most.Months);
        RuleFor(cpd => cpd.OwnReports.MaxMinutes).InclusiveBetween(1, Most.Minutes);
        RuleFor(cpd => cpd.OwnReports.AuditPermille).InclusiveBetween(0, 1000);
        RuleFor(cpd => cpd.PeerGroups)
            .Must((cpd, rules) => cpd.Categories.Any(category => category.Code == rules.Category))
            .WithMessage("must name an existing category.")
            .Must(rules =>
                2 <= rules.MinPresent
                && rules.MinPresent <= rules.MinMembers
                && rules.MinMembers <= rules.MaxMembers
                && rules.MaxMembers <= Most.Items
                && 0 < rules.MinMinutes
                && rules.MinMinutes <= rules.MaxMinutes
                && rules.MaxMinutes <= Most.Minutes
                && 0 < rules.Confirmations
                && rules.Confirmations < rules.MinPresent
            )
            .WithMessage("must have each least below its most, and enough people present to confirm.");
        RuleFor(cpd => cpd.Accreditation.TermMonths).InclusiveBetween(1, Most.Months);
        RuleFor(cpd => cpd.Accreditation.TwoAssessorsFromMinutes).InclusiveBetween(1, Most.Minutes);
        RuleFor(cpd => cpd.Accreditation.TestFromMinutes).InclusiveBetween(1, Most.Minutes);
        RuleFor(cpd => cpd.Attendance.DueDays).InclusiveBetween(1, Most.Days);
        RuleFor(cpd => cpd.Attendance.CloseMonths).InclusiveBetween(1, Most.Months);
        RuleFor(cpd => cpd.Attendance.ClaimAnswerDays).InclusiveBetween(1, Most.Days);
        RuleFor(cpd => cpd.Themes)
            .Cascade(CascadeMode.Stop)
            .DistinctBy(theme => theme.Code)
            .Must((cpd, themes) => !themes.Any(theme => cpd.Categories.Any(category => category.Code == theme.Code)))
            .WithMessage("must not have the code of a category.");
        RuleForEach(cpd => cpd.Themes)
            .ChildRules(theme =>
            {
                theme.RuleFor(it => it.Code).Coded();
                theme.RuleFor(it => it.Wording).Worded();
                theme.RuleFor(it => it.Min).GreaterThan(0).LessThanOrEqualTo(Most.Points);
            });
    }

    // Every category names an existing one here; without a circle the way up ends before all were seen twice.
    private static bool IsPartOfAWhole(CpdCategoryRule category, IReadOnlyList<CpdCategoryRule> all)
    {
        var at = category;
        for (var steps = 0; at.PartOf is not null && steps <= all.Count; steps++)
            at = all.First(whole => whole.Code == at.PartOf);

        return at.PartOf is null;
    }
}
