using Accreditation.Domain.Policies;
using FluentValidation;

namespace Accreditation.Application.Policies;

/// <summary>What the rules of renewal must look like.</summary>
internal sealed class RenewalRulesValidator : AbstractValidator<RenewalRules>
{
    public RenewalRulesValidator()
    {
        RuleFor(renewal => renewal.FilingWeeks).GreaterThan(0);
        RuleFor(renewal => renewal.AuditAfterMonths).GreaterThanOrEqualTo(0);
        RuleFor(renewal => renewal.CompleteNoticeDays).GreaterThan(0);
        RuleFor(renewal => renewal.Extension.Grounds).NotEmpty().DistinctBy(ground => ground.Code);
        RuleForEach(renewal => renewal.Extension.Grounds).SetValidator(new CodedWordingValidator());
        RuleFor(renewal => renewal.Extension)
            .Must(rules => rules.Months.Count > 0 && rules.Months.All(it => it > 0 && it <= rules.MaxMonthsPerPeriod))
            .WithMessage("must offer lengths that fit in one period.")
            .Must(rules => rules.MaxMonthsPerPeriod <= rules.MaxMonthsInAll)
            .WithMessage("must allow in all at least what it allows for one period.");
        RuleFor(renewal => renewal.Dispensation.Grounds).NotEmpty().DistinctBy(ground => ground.Code);
        RuleForEach(renewal => renewal.Dispensation.Grounds).SetValidator(new CodedWordingValidator());
        RuleFor(renewal => renewal.Dispensation.MaxReductionPercent).InclusiveBetween(1, 100);
        RuleFor(renewal => renewal.Reinstatement)
            .Must(rules => 0 < rules.ProRataMonths && rules.ProRataMonths <= rules.RefreshMonths)
            .WithMessage("must need extra training no earlier than the norm pro rata.")
            .Must(rules => rules is { RefreshPoints: >= 0, RefreshWithinMonths: > 0 })
            .WithMessage("must say how much recent training is needed and how recent.");
    }
}
