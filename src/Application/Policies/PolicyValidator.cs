using System.Text.RegularExpressions;
using Accreditation.Domain.Policies;
using FluentValidation;

namespace Accreditation.Application.Policies;

/// <summary>What one version of the rules must look like by itself.</summary>
internal sealed class PolicyValidator : AbstractValidator<Policy>
{
    public PolicyValidator()
    {
        RuleFor(policy => policy.Section).Coded().MaximumLength(PolicyReference.SectionMaxLength);
        RuleFor(policy => policy.Version).GreaterThan(0);
        RuleFor(policy => policy.Until)
            .GreaterThanOrEqualTo(policy => policy.From)
            .WithMessage("must not precede 'from'.");
        RuleFor(policy => policy.Title).Worded();
        RuleFor(policy => policy.Registration).SetValidator(new RegistrationTermsValidator());
        RuleFor(policy => policy.Terms).SetValidator(new DecisionTermsValidator());
        RuleFor(policy => policy.Publication.SuspensionYears).GreaterThan(0);
        RuleFor(policy => policy.Publication.RemovalYears).GreaterThan(0);
        RuleFor(policy => policy.Admission).SetValidator(new AdmissionRulesValidator());
        RuleFor(policy => policy.Declarations).NotEmpty().DistinctBy(declaration => declaration.Code);
        RuleForEach(policy => policy.Declarations).SetValidator(new DeclarationTextValidator());
        RuleFor(policy => policy.Endorsement).SetValidator(new EndorsementRulesValidator());
        RuleFor(policy => policy.Cpd).SetValidator(new CpdRulesValidator());
        RuleFor(policy => policy.Renewal).SetValidator(new RenewalRulesValidator());
    }
}

internal sealed class RegistrationTermsValidator : AbstractValidator<RegistrationTerms>
{
    public RegistrationTermsValidator()
    {
        RuleFor(terms => terms.PeriodMonths).GreaterThan(0);
        RuleFor(terms => terms.GraceWeeks).GreaterThanOrEqualTo(0);
        RuleFor(terms => terms.RequiredProvenNotices).GreaterThan(0);
        RuleFor(terms => terms.NoticeWeeks)
            .Must((terms, weeks) => weeks.Count >= terms.RequiredProvenNotices)
            .WithMessage("must plan at least as many notices as must be proven.")
            .Must(weeks => weeks.All(week => week > 0) && weeks.SequenceEqual(weeks.Distinct().OrderDescending()))
            .WithMessage("must be positive and run from the earliest notice to the last.");
        RuleFor(terms => terms.Provisional.MaxMonths).GreaterThan(0).When(terms => terms.Provisional.Allowed);
    }
}

internal sealed class DecisionTermsValidator : AbstractValidator<DecisionTerms>
{
    public DecisionTermsValidator()
    {
        RuleFor(terms => terms.DecisionWeeks).GreaterThan(0);
        RuleFor(terms => terms.ExtensionWeeks).GreaterThan(0);
        RuleFor(terms => terms.MaxExtensions)
            .InclusiveBetween(0, 1)
            .WithMessage("must be 0 or 1: a decision term can be extended once.");
        RuleFor(terms => terms.RepairWeeks).GreaterThan(0);
        RuleFor(terms => terms.ViewWeeks).GreaterThan(0);
        RuleFor(terms => terms.DraftExpiryWeeks).GreaterThan(0);
        RuleFor(terms => terms.ObjectionWeeks).GreaterThan(0);
        RuleFor(terms => terms.IndependenceYears).GreaterThanOrEqualTo(0);
    }
}

internal sealed class AdmissionRulesValidator : AbstractValidator<AdmissionRules>
{
    public AdmissionRulesValidator()
    {
        RuleFor(admission => admission.Routes)
            .Must(routes => routes.Select(route => route.Route).Order().SequenceEqual(Enum.GetValues<AdmissionRoute>()))
            .WithMessage("must describe each route once.");
        RuleForEach(admission => admission.Routes).SetValidator(new AdmissionRouteRulesValidator());
    }
}

internal sealed class AdmissionRouteRulesValidator : AbstractValidator<AdmissionRouteRules>
{
    public AdmissionRouteRulesValidator()
    {
        RuleFor(route => route.Wording).Worded();
        RuleFor(route => route.Requirements).NotEmpty().DistinctBy(requirement => requirement.Code);
        RuleForEach(route => route.Requirements).SetValidator(new AdmissionRequirementValidator());
        RuleFor(route => route.Requirements)
            .Must(requirements =>
                requirements
                    .Where(requirement => requirement.AlternativeGroup is not null)
                    .GroupBy(requirement => requirement.AlternativeGroup)
                    .All(group => group.Count() > 1)
            )
            .WithMessage("must not hold a group of alternatives with one member.");
    }
}

internal sealed class AdmissionRequirementValidator : AbstractValidator<AdmissionRequirement>
{
    public AdmissionRequirementValidator()
    {
        RuleFor(requirement => requirement.Code).Coded();
        RuleFor(requirement => requirement.Wording).Worded();
        RuleFor(requirement => requirement.Evidence)
            .DistinctBy(kind => kind.ToString())
            .Must((requirement, kinds) => kinds.Count > 0 || requirement.AcceptsEndorsement)
            .WithMessage("must accept some evidence or an endorsement, else nobody can meet it.");
        RuleFor(requirement => requirement.Minimum.Amount).GreaterThan(0);
        RuleFor(requirement => requirement.WithinYears).GreaterThan(0);
        RuleFor(requirement => requirement.AlternativeGroup!).Coded().When(it => it.AlternativeGroup is not null);
    }
}

internal sealed class DeclarationTextValidator : AbstractValidator<DeclarationText>
{
    public DeclarationTextValidator()
    {
        RuleFor(declaration => declaration.Code).Coded();
        RuleFor(declaration => declaration.Version).GreaterThan(0);
        RuleFor(declaration => declaration.Wording).Worded();
    }
}

internal sealed class EndorsementRulesValidator : AbstractValidator<EndorsementRules>
{
    public EndorsementRulesValidator()
    {
        RuleFor(endorsement => endorsement.ValidMonths).GreaterThan(0);
        RuleFor(endorsement => endorsement.MaxTextLength).InclusiveBetween(0, Wording.MaxLength);
        RuleFor(endorsement => endorsement.MaxOpenPerEndorser).GreaterThan(0);
        RuleFor(endorsement => endorsement.Statements).NotEmpty().DistinctBy(statement => statement.Code);
        RuleForEach(endorsement => endorsement.Statements).SetValidator(new CodedWordingValidator());
        RuleFor(endorsement => endorsement.Tasks).NotEmpty().DistinctBy(task => task.Code);
        RuleForEach(endorsement => endorsement.Tasks).SetValidator(new CodedWordingValidator());
    }
}

internal sealed class CodedWordingValidator : AbstractValidator<CodedWording>
{
    public CodedWordingValidator()
    {
        RuleFor(choice => choice.Code).Coded();
        RuleFor(choice => choice.Wording).Worded();
    }
}

internal static partial class PolicyRules
{
    /// <summary>A stable code.</summary>
    public static IRuleBuilderOptions<T, string> Coded<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(code => code is not null && code.Length <= CodedWording.CodeMaxLength && Code().IsMatch(code))
            .WithMessage("must be lower-case letters and digits, with hyphens between them.");

    /// <summary>A text in both languages.</summary>
    public static IRuleBuilderOptions<T, Wording> Worded<T>(this IRuleBuilder<T, Wording> rule) =>
        rule.Must(text => new[] { text.Nl, text.En }.All(IsText))
            .WithMessage("must be worded in Dutch and in English.");

    /// <summary>No two with the same key.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> DistinctBy<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>> rule,
        Func<TItem, string> key
    ) =>
        rule.Must(items => items.DistinctBy(key).Count() == items.Count)
            .WithMessage("must not hold the same code twice.");

    private static bool IsText(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= Wording.MaxLength;

    [GeneratedRegex(CodedWording.CodePattern, RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
