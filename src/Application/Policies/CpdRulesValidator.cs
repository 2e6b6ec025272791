using Accreditation.Domain.Policies;
using FluentValidation;

namespace Accreditation.Application.Policies;

/// <summary>What the rules of continuing professional development must look like.</summary>
internal sealed class CpdRulesValidator : AbstractValidator<CpdRules>
{
    public CpdRulesValidator()
    {
        RuleFor(cpd => cpd.TotalPoints).GreaterThan(0);
        RuleFor(cpd => cpd.MinutesPerPoint).GreaterThan(0);
        RuleFor(cpd => cpd.Rounding).GreaterThan(0);
        RuleFor(cpd => cpd.WorkHours).GreaterThanOrEqualTo(0);
        RuleFor(cpd => cpd.RolloverPoints).GreaterThanOrEqualTo(0);
        RuleFor(cpd => cpd.AuditPermille).InclusiveBetween(0, 1000);
        RuleFor(cpd => cpd.Categories)
            .NotEmpty()
            .DistinctBy(category => category.Code)
            .Must(all => all.All(it => it.PartOf is null || all.Any(whole => whole.Code == it.PartOf && whole != it)))
            .WithMessage("must name an existing category in 'partOf'.")
            .Must((cpd, all) => all.Where(it => it.PartOf is null).Sum(it => it.Min ?? 0) <= cpd.TotalPoints)
            .WithMessage("must not ask for more in the categories than the total.");
        RuleForEach(cpd => cpd.Categories)
            .ChildRules(category =>
            {
                category.RuleFor(it => it.Code).Coded();
                category.RuleFor(it => it.Wording).Worded();
                category.RuleFor(it => it.Min).GreaterThan(0);
                category
                    .RuleFor(it => it.Max)
                    .GreaterThan(0)
                    .Must((it, max) => max is null || it.Min is null || max >= it.Min)
                    .WithMessage("must not be below 'min'.");
            });
        RuleFor(cpd => cpd.Caps.PointsPerDay).GreaterThan(0);
        RuleFor(cpd => cpd.Caps.PointsPerRun).GreaterThan(0);
        RuleFor(cpd => cpd.Caps.SameActivityYears).GreaterThanOrEqualTo(0);
        RuleFor(cpd => cpd.OwnReports.Categories)
            .Must((cpd, codes) => codes.All(code => cpd.Categories.Any(category => category.Code == code)))
            .WithMessage("must name existing categories.");
        RuleFor(cpd => cpd.OwnReports.WithinMonths).GreaterThan(0);
        RuleFor(cpd => cpd.OwnReports.MaxMinutes).GreaterThan(0);
        RuleFor(cpd => cpd.OwnReports.AuditPermille).InclusiveBetween(0, 1000);
        RuleFor(cpd => cpd.PeerGroups)
            .Must((cpd, rules) => cpd.Categories.Any(category => category.Code == rules.Category))
            .WithMessage("must name an existing category.")
            .Must(rules =>
                2 <= rules.MinPresent
                && rules.MinPresent <= rules.MinMembers
                && rules.MinMembers <= rules.MaxMembers
                && 0 < rules.MinMinutes
                && rules.MinMinutes <= rules.MaxMinutes
                && 0 < rules.Confirmations
                && rules.Confirmations < rules.MinPresent
            )
            .WithMessage("must have each least below its most, and enough people present to confirm.");
        RuleFor(cpd => cpd.Accreditation.TermMonths).GreaterThan(0);
        RuleFor(cpd => cpd.Accreditation.TwoAssessorsFromMinutes).GreaterThan(0);
        RuleFor(cpd => cpd.Accreditation.TestFromMinutes).GreaterThan(0);
        RuleFor(cpd => cpd.Attendance.DueDays).GreaterThan(0);
        RuleFor(cpd => cpd.Attendance.CloseMonths).GreaterThan(0);
        RuleFor(cpd => cpd.Attendance.ClaimAnswerDays).GreaterThan(0);
        RuleFor(cpd => cpd.Themes)
            .DistinctBy(theme => theme.Code)
            .Must((cpd, themes) => !themes.Any(theme => cpd.Categories.Any(category => category.Code == theme.Code)))
            .WithMessage("must not have the code of a category.");
        RuleForEach(cpd => cpd.Themes)
            .ChildRules(theme =>
            {
                theme.RuleFor(it => it.Code).Coded();
                theme.RuleFor(it => it.Wording).Worded();
                theme.RuleFor(it => it.Min).GreaterThan(0);
            });
    }
}
