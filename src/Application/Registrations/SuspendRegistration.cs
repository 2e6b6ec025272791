using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Registrations;

/// <summary>Suspends a registration.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Ground">Why, as it is recorded.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null to run until it is lifted.</param>
/// <param name="PublicUntil">The last day on which the public register shows it.</param>
/// <param name="Reason">Why, for the journal.</param>
[RequireScope(Scopes.RegistrationsDecide)]
public sealed record SuspendRegistration(
    string Number,
    int? Expected,
    SuspensionGround Ground,
    DateOnly From,
    DateOnly? Until,
    DateOnly PublicUntil,
    string Reason
) : ICommand<RegistrationView>, IHasReason;

internal sealed class SuspendRegistrationValidator : AbstractValidator<SuspendRegistration>
{
    public SuspendRegistrationValidator()
    {
        RuleFor(c => c.From).Day();
        RuleFor(c => c.Until).OptionalDay();
        RuleFor(c => c.PublicUntil).Day();
        RuleFor(c => c.Reason).Text(FactAnnulled.ReasonMaxLength);
    }
}

internal sealed class SuspendRegistrationHandler(RegistrationChanges changes)
    : IRequestHandler<SuspendRegistration, Result<RegistrationView>>
{
    public Task<Result<RegistrationView>> Handle(SuspendRegistration command, CancellationToken ct) =>
        changes.Make(
            command.Number,
            command.Expected,
            judges: true,
            (registration, policy, now) =>
                policy.Publication.Suspension(command.From, command.Until) < command.PublicUntil
                    ? Result.Fail(RegistrationErrors.PublishedTooLong)
                    : registration.Suspend(command.Ground, command.From, command.Until, command.PublicUntil, now),
            ct
        );
}
