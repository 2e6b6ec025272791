using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using FluentValidation;

namespace Accreditation.Application.Applications;

/// <summary>Input rules that the requests about cases share.</summary>
internal static class CaseRules
{
    /// <summary>A text that a <see cref="CaseText"/> can hold.</summary>
    public static IRuleBuilderOptions<T, string?> CaseText<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Text(Domain.Applications.CaseText.MaxLength);

    /// <summary>The code of a rule.</summary>
    public static IRuleBuilderOptions<T, string?> RuleCode<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(CodedWording.CodeMaxLength).Matches(CodedWording.CodePattern);

    /// <summary>A list that is not empty, not too long and holds no null.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> Items<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>> rule,
        int most
    ) => rule.NotEmpty().AtMost(most);

    /// <summary>A list that is not too long and holds no null.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> AtMost<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>> rule,
        int most
    ) =>
        rule.Must(items => items is null || items.Count <= most)
            .WithErrorCode("too-many")
            .WithMessage($"Give at most {most}.")
            .Must(items => items is null || items.All(item => item is not null))
            .WithErrorCode("not-null")
            .WithMessage("Leave out empty items.");
}

internal sealed class RuleReasonValidator : AbstractValidator<RuleReasonView>
{
    public RuleReasonValidator()
    {
        RuleFor(reason => reason.Rule).NotEmpty().RuleCode();
        RuleFor(reason => reason.Reason).CaseText();
    }
}

internal sealed class GrantConditionValidator : AbstractValidator<GrantConditionView>
{
    public GrantConditionValidator()
    {
        RuleFor(condition => condition.Text).Text(ConditionImposed.TextMaxLength);
        RuleFor(condition => condition.DueOn).Day();
        RuleFor(condition => condition.Test).CaseText();
        RuleFor(condition => condition.Rule).RuleCode();
    }
}
