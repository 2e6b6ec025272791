using Accreditation.Domain.Policies;
using FluentValidation;

namespace Accreditation.Application.Policies;

/// <summary>What the rules of renewal must look like.</summary>
internal sealed class RenewalRulesValidator : AbstractValidator<RenewalRules>
{
    public RenewalRulesValidator()
    {
        RuleFor(renewal => renewal.FilingWeeks).InclusiveBetween(1, Most.Weeks);
        RuleFor(renewal => renewal.AuditAfterMonths).InclusiveBetween(0, Most.Months);
        RuleFor(renewal => renewal.CompleteNoticeDays).InclusiveBetween(1, Most.Days);
        RuleFor(renewal => renewal.Extension.Grounds).NotEmpty().DistinctBy(ground => ground.Code);
        RuleForEach(renewal => renewal.Extension.Grounds).SetValidator(new CodedWordingValidator());
        RuleFor(renewal => renewal.Extension)
            .Must(rules =>
                rules.Months.Count is > 0 and <= Most.Items
                && rules.Months.All(it => it > 0 && it <= rules.MaxMonthsPerPeriod)
            )
            .WithMessage("must offer lengths that fit in one period.")
            .Must(rules => rules.MaxMonthsPerPeriod <= rules.MaxMonthsInAll && rules.MaxMonthsInAll <= Most.Months)
            .WithMessage("must allow in all at least what it allows for one period.");
        RuleFor(renewal => renewal.Dispensation.Grounds).NotEmpty().DistinctBy(ground => ground.Code);
        RuleForEach(renewal => renewal.Dispensation.Grounds).SetValidator(new CodedWordingValidator());
        RuleFor(renewal => renewal.Dispensation.MaxReductionPercent).InclusiveBetween(1, 100);
        RuleFor(renewal => renewal.Reinstatement)
            .Must(rules =>
                0 < rules.ProRataMonths
                && rules.ProRataMonths <= rules.RefreshMonths
                && rules.RefreshMonths <= Most.Months
            )
            .WithMessage("must need extra training no earlier than the norm pro rata.")
            .Must(rules =>
                rules is { RefreshPoints: >= 0 and <= Most.Points, RefreshWithinMonths: > 0 and <= Most.Months }
            )
            .WithMessage("must say how much recent training is needed and how recent.");
    }
}
