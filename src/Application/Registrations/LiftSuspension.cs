using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Registrations;

/// <summary>Lifts a suspension of a registration.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="SuspensionId">The suspension.</param>
/// <param name="LiftedOn">The first day without it.</param>
/// <param name="Reason">Why, for the journal.</param>
[RequireScope(Scopes.RegistrationsDecide)]
public sealed record LiftSuspension(string Number, int? Expected, Guid SuspensionId, DateOnly LiftedOn, string Reason)
    : ICommand<RegistrationView>,
        IHasReason;

internal sealed class LiftSuspensionValidator : AbstractValidator<LiftSuspension>
{
    public LiftSuspensionValidator()
    {
        RuleFor(c => c.LiftedOn).Day();
        RuleFor(c => c.Reason).Text(FactAnnulled.ReasonMaxLength);
    }
}

internal sealed class LiftSuspensionHandler(RegistrationChanges changes)
    : IRequestHandler<LiftSuspension, Result<RegistrationView>>
{
    public Task<Result<RegistrationView>> Handle(LiftSuspension command, CancellationToken ct) =>
        changes.Make(
            command.Number,
            command.Expected,
            judges: true,
            (registration, _, now) => registration.LiftSuspension(command.SuspensionId, command.LiftedOn, now),
            ct
        );
}
