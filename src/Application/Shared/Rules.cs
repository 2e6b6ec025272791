using Accreditation.Domain.Shared;
using FluentValidation;
using FluentValidation.Results;
using FluentValidation.Validators;

namespace Accreditation.Application.Shared;

/// <summary>Input rules that several validators share.</summary>
public static class Rules
{
    private const string DayMessage = "Use a day from 1900-01-01 up to and including 2199-12-31.";

    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2199, 12, 31);

    /// <summary>Text that is present and keeps the rules of <see cref="FreeText"/>.</summary>
    public static IRuleBuilderOptions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.SetValidator(new TextRules<T>(text => FreeText.Required("#", text, maxLength)));

    /// <summary>Text that may be absent and else keeps the rules of <see cref="FreeText"/>.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalText<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.SetValidator(new TextRules<T>(text => FreeText.Optional("#", text, maxLength)));

    /// <summary>Holds a part of the input against the value type that owns its rules, and reports all its faults.</summary>
    /// <param name="validator">The validator of the whole input.</param>
    /// <param name="read">Makes the value.</param>
    /// <param name="under">The member of the input that holds the part; null when it is the input itself.</param>
    public static void MustBe<T, TValue>(
        this AbstractValidator<T> validator,
        Func<T, Result<TValue>?> read,
        string? under = null
    ) =>
        validator
            .RuleFor(request => request)
            .Custom(
                (request, context) =>
                {
                    var faults = (read(request)?.Error?.Faults ?? []).Select(fault => Under(under, fault));
                    foreach (var fault in faults)
                        context.AddFailure(new ValidationFailure(fault.Location, fault.Detail) { CustomState = fault });
                }
            );

    private static InputFault Under(string? member, InputFault fault) =>
        member is null ? fault : fault with { Location = $"#/{member}{fault.Location[1..]}" };

    /// <summary>An organisation code in one of its forms.</summary>
    public static IRuleBuilderOptions<T, string?> Organisation<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(code => OrganisationCode.TryParse(code) is not null)
            .WithErrorCode(OrganisationCode.MalformedCode)
            .WithMessage(OrganisationCode.Advice);

    /// <summary>A day that the register can hold: from 1900 to 2199.</summary>
    public static IRuleBuilderOptions<T, DateOnly> Day<T>(this IRuleBuilder<T, DateOnly> rule) =>
        rule.InclusiveBetween(FirstDay, LastDay).WithMessage(DayMessage);

    /// <summary>A day that the register can hold, or none.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> OptionalDay<T>(this IRuleBuilder<T, DateOnly?> rule) =>
        rule.InclusiveBetween(FirstDay, LastDay).WithMessage(DayMessage);

    /// <summary>A part of a list: limit within bounds, cursor not too long.</summary>
    public static void Paged<T>(this AbstractValidator<T> validator, Func<T, PageRequest> page)
    {
        validator
            .RuleFor(query => page(query).Limit)
            .InclusiveBetween(1, PageRequest.MaxLimit)
            .WithState(_ =>
                InQuery("limit", "inclusive-between", $"Use 1 up to and including {PageRequest.MaxLimit}.")
            );
        validator
            .RuleFor(query => page(query).Cursor)
            .MaximumLength(PageRequest.CursorMaxLength)
            .WithState(_ => InQuery("cursor", "maximum-length", "Take the cursor from the Link header."));
    }

    // Also a search, whose terms are in the body, takes its page from the query.
    private static InputFault InQuery(string name, string code, string detail) => new("query", name, code, detail);
}

/// <summary>Reports all faults of a text, in the words of the domain.</summary>
internal sealed class TextRules<T>(Func<string?, IEnumerable<InputFault>> faultsOf) : PropertyValidator<T, string?>
{
    public override string Name => nameof(TextRules<T>);

    public override bool IsValid(ValidationContext<T> context, string? value)
    {
        foreach (var fault in faultsOf(value))
            context.AddFailure(new ValidationFailure(context.PropertyPath, fault.Detail) { ErrorCode = fault.Code });

        return true;
    }
}
