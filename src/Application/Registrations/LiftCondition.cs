using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Registrations;

/// <summary>Lifts one condition of a registration.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="ConditionId">The condition.</param>
/// <param name="LiftedOn">The first day on which it no longer holds.</param>
/// <param name="Reason">Why, for the journal.</param>
[RequireScope(Scopes.RegistrationsDecide, Scopes.RegisterManage)]
public sealed record LiftCondition(string Number, int? Expected, Guid ConditionId, DateOnly LiftedOn, string Reason)
    : ICommand<RegistrationView>,
        IHasReason;

internal sealed class LiftConditionValidator : AbstractValidator<LiftCondition>
{
    public LiftConditionValidator()
    {
        RuleFor(c => c.LiftedOn).Day();
        RuleFor(c => c.Reason).Text(FactAnnulled.ReasonMaxLength);
    }
}

internal sealed class LiftConditionHandler(RegistrationChanges changes)
    : IRequestHandler<LiftCondition, Result<RegistrationView>>
{
    public Task<Result<RegistrationView>> Handle(LiftCondition command, CancellationToken ct) =>
        changes.Make(
            command.Number,
            command.Expected,
            judges: true,
            (registration, _, now) => registration.LiftCondition(command.ConditionId, command.LiftedOn, now),
            ct
        );
}
