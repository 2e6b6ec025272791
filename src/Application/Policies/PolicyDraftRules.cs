using Accreditation.Domain.Policies;
using FluentValidation;
using FluentValidation.Results;

namespace Accreditation.Application.Policies;

/// <summary>Holds rules that come with a request against what the shipped ones are held against.</summary>
internal static class PolicyDraftRules
{
    private const int AnyVersion = 1;

    /// <summary>Sound by itself; every fault in the names of the request.</summary>
    /// <param name="validator">The validator of the request.</param>
    /// <param name="draft">The rules in it.</param>
    /// <param name="under">The member of the body that holds them; null when they are the body.</param>
    public static void MustBeSound<T>(
        this AbstractValidator<T> validator,
        Func<T, PolicyDraft> draft,
        string? under = null
    ) =>
        validator
            .RuleFor(request => request)
            .Custom(
                (request, context) =>
                {
                    foreach (var fault in PolicyValidator.FaultsOf(draft(request).Numbered(AnyVersion)))
                        context.AddFailure(Under(under, fault));
                }
            );

    private static ValidationFailure Under(string? member, ValidationFailure fault)
    {
        if (member is not null)
            fault.PropertyName = $"{member}.{fault.PropertyName}";
        return fault;
    }
}
