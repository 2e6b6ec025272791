using System.Text.Json;
using System.Text.RegularExpressions;
using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using FluentValidation;
using FluentValidation.Results;

namespace Accreditation.Application.Policies;

/// <summary>What one version of the rules must look like by itself.</summary>
internal sealed class PolicyValidator : AbstractValidator<Policy>
{
    public PolicyValidator()
    {
        RuleFor(policy => policy.Section).Coded().MaximumLength(PolicyReference.SectionMaxLength);
        RuleFor(policy => policy.Version).GreaterThan(0);
        RuleFor(policy => policy.From).Day();
        RuleFor(policy => policy.Until)
            .GreaterThanOrEqualTo(policy => policy.From)
            .WithMessage("must not precede 'from'.");
        RuleFor(policy => policy.Title).Worded();
        RuleFor(policy => policy.Registration).SetValidator(new RegistrationTermsValidator());
        RuleFor(policy => policy.Terms).SetValidator(new DecisionTermsValidator());
        RuleFor(policy => policy.Publication.SuspensionYears).InclusiveBetween(1, Most.Years);
        RuleFor(policy => policy.Publication.RemovalYears).InclusiveBetween(1, Most.Years);
        RuleFor(policy => policy.Admission).SetValidator(new AdmissionRulesValidator());
        RuleFor(policy => policy.Declarations).NotEmpty().DistinctBy(declaration => declaration.Code);
        RuleForEach(policy => policy.Declarations).SetValidator(new DeclarationTextValidator());
        RuleFor(policy => policy.Endorsement).SetValidator(new EndorsementRulesValidator());
        RuleFor(policy => policy.Cpd).SetValidator(new CpdRulesValidator());
        RuleFor(policy => policy.Renewal).SetValidator(new RenewalRulesValidator());
    }

    /// <summary>Every fault, whether the rules come from a file or from a request.</summary>
    public static IReadOnlyList<ValidationFailure> FaultsOf(Policy policy)
    {
        // The rules below take every item for an item; the reader lets an absent one through.
        var absent = AbsentItems(JsonSerializer.SerializeToElement(policy, PolicyJson.Options), "").ToArray();
        return absent.Length > 0 ? absent : new PolicyValidator().Validate(policy).Errors;
    }

    private static IEnumerable<ValidationFailure> AbsentItems(JsonElement at, string path) =>
        at.ValueKind switch
        {
            JsonValueKind.Object => at.EnumerateObject()
                .SelectMany(member =>
                    AbsentItems(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")
                ),
            JsonValueKind.Array => at.EnumerateArray()
                .SelectMany(
                    (item, i) =>
                        item.ValueKind is JsonValueKind.Null
                            ? [new ValidationFailure($"{path}[{i}]", "must not be null.") { ErrorCode = "required" }]
                            : AbsentItems(item, $"{path}[{i}]")
                ),
            _ => [],
        };
}

/// <summary>
/// The most that a number of the rules can be. No register needs as much; what is larger is a mistake, and would let the
/// calendar or a sum overflow long after the rules were accepted.
/// </summary>
internal static class Most
{
    public const int Months = 600;
    public const int Weeks = 520;
    public const int Years = 100;
    public const int Days = 3_650;
    public const int Hours = 100_000;
    public const int Minutes = 100_000;
    public const int Amount = 100_000;
    public const decimal Points = 10_000;
    public const int Items = 100;
}

internal sealed class RegistrationTermsValidator : AbstractValidator<RegistrationTerms>
{
    public RegistrationTermsValidator()
    {
        RuleFor(terms => terms.PeriodMonths).InclusiveBetween(1, Most.Months);
        RuleFor(terms => terms.GraceWeeks).InclusiveBetween(0, Most.Weeks);
        RuleFor(terms => terms.RequiredProvenNotices).GreaterThan(0);
        RuleFor(terms => terms.NoticeWeeks)
            .Must((terms, weeks) => weeks.Count >= terms.RequiredProvenNotices)
            .WithMessage("must plan at least as many notices as must be proven.")
            .Must(weeks =>
                weeks.Count <= Most.Items
                && weeks.All(week => week is > 0 and <= Most.Weeks)
                && weeks.SequenceEqual(weeks.Distinct().OrderDescending())
            )
            .WithMessage("must be positive and run from the earliest notice to the last.");
        RuleFor(terms => terms.Provisional.MaxMonths)
            .InclusiveBetween(1, Most.Months)
            .When(terms => terms.Provisional.Allowed);
    }
}

internal sealed class DecisionTermsValidator : AbstractValidator<DecisionTerms>
{
    public DecisionTermsValidator()
    {
        RuleFor(terms => terms.DecisionWeeks).InclusiveBetween(1, Most.Weeks);
        RuleFor(terms => terms.ExtensionWeeks).InclusiveBetween(1, Most.Weeks);
        RuleFor(terms => terms.MaxExtensions)
            .InclusiveBetween(0, 1)
            .WithMessage("must be 0 or 1: a decision term can be extended once.");
        RuleFor(terms => terms.RepairWeeks).InclusiveBetween(1, Most.Weeks);
        RuleFor(terms => terms.ViewWeeks).InclusiveBetween(1, Most.Weeks);
        RuleFor(terms => terms.DraftExpiryWeeks).InclusiveBetween(1, Most.Weeks);
        RuleFor(terms => terms.ObjectionWeeks).InclusiveBetween(1, Most.Weeks);
        RuleFor(terms => terms.IndependenceYears).InclusiveBetween(0, Most.Years);
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
        RuleFor(requirement => requirement.Minimum.Amount).InclusiveBetween(1, Most.Amount);
        RuleFor(requirement => requirement.WithinYears).InclusiveBetween(1, Most.Years);
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
        RuleFor(endorsement => endorsement.ValidMonths).InclusiveBetween(1, Most.Months);
        RuleFor(endorsement => endorsement.MaxTextLength).InclusiveBetween(0, Wording.MaxLength);
        RuleFor(endorsement => endorsement.MaxOpenPerEndorser).InclusiveBetween(1, Most.Amount);
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

/// <summary>A text in both languages.</summary>
internal sealed class WordingValidator : AbstractValidator<Wording>
{
    public WordingValidator()
    {
        RuleFor(wording => wording.Nl).Text(Wording.MaxLength);
        RuleFor(wording => wording.En).Text(Wording.MaxLength);
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
        rule.SetValidator(new WordingValidator());

    /// <summary>Not too many, and no two with the same key.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> DistinctBy<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>> rule,
        Func<TItem, string> key
    ) =>
        rule.Must(items => items.Count <= Most.Items)
            .WithMessage($"must not hold more than {Most.Items} items.")
            .Must(items => items.DistinctBy(key).Count() == items.Count)
            .WithMessage("must not hold the same code twice.");

    // In .NET a line feed may follow a dollar sign.
    [GeneratedRegex(CodedWording.CodePattern + @"(?!\n)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
