using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Registrations;

/// <summary>Imposes conditions on a registration.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Texts">The text of each condition.</param>
/// <param name="EffectiveOn">The first day on which they hold.</param>
/// <param name="Reason">Why, for the journal.</param>
[RequireScope(Scopes.RegistrationsDecide)]
public sealed record ImposeConditions(
    string Number,
    int? Expected,
    IReadOnlyList<string> Texts,
    DateOnly EffectiveOn,
    string Reason
) : ICommand<RegistrationView>, IHasReason
{
    /// <summary>The most conditions in one decision.</summary>
    public const int MaxTexts = 20;
}

internal sealed class ImposeConditionsValidator : AbstractValidator<ImposeConditions>
{
    public ImposeConditionsValidator()
    {
        RuleFor(c => c.Texts)
            .NotEmpty()
            .Must(texts => texts.Count <= ImposeConditions.MaxTexts)
            .WithErrorCode("too-many");
        RuleForEach(c => c.Texts)
            .Text(ConditionImposed.TextMaxLength)
            .When(c => c.Texts.Count <= ImposeConditions.MaxTexts);
        RuleFor(c => c.EffectiveOn).Day();
        RuleFor(c => c.Reason).Text(FactAnnulled.ReasonMaxLength);
    }
}

internal sealed class ImposeConditionsHandler(RegistrationChanges changes)
    : IRequestHandler<ImposeConditions, Result<RegistrationView>>
{
    public Task<Result<RegistrationView>> Handle(ImposeConditions command, CancellationToken ct) =>
        changes.Make(
            command.Number,
            command.Expected,
            judges: true,
            (registration, _, now) => registration.ImposeConditions(command.Texts, command.EffectiveOn, now),
            ct
        );
}
