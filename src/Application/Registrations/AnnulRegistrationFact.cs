using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Registrations;

/// <summary>Annuls a fact of a registration: from now on it never was, and what was known before stays known.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="FactId">The fact.</param>
/// <param name="Reason">Why; kept with the annulment and in the journal.</param>
[RequireScope(Scopes.RegistrationsDecide, Scopes.RegisterManage)]
public sealed record AnnulRegistrationFact(string Number, int? Expected, Guid FactId, string Reason)
    : ICommand<RegistrationView>,
        IHasReason;

internal sealed class AnnulRegistrationFactValidator : AbstractValidator<AnnulRegistrationFact>
{
    public AnnulRegistrationFactValidator() => RuleFor(c => c.Reason).Text(FactAnnulled.ReasonMaxLength);
}

internal sealed class AnnulRegistrationFactHandler(RegistrationChanges changes)
    : IRequestHandler<AnnulRegistrationFact, Result<RegistrationView>>
{
    public Task<Result<RegistrationView>> Handle(AnnulRegistrationFact command, CancellationToken ct) =>
        changes.Make(
            command.Number,
            command.Expected,
            judges: true,
            (registration, _, now) => registration.AnnulFact(command.FactId, command.Reason, now),
            ct
        );
}
