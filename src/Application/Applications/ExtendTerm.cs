using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Extends the decision term, once and before it is over.</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Reason">Why the term is too short for this case.</param>
[RequireScope(Scopes.RegistrationsAssess, Scopes.RegistrationsDecide)]
public sealed record ExtendTerm(Guid Id, int? Expected, string Reason) : ICommand<ApplicationView>;

internal sealed class ExtendTermValidator : AbstractValidator<ExtendTerm>
{
    public ExtendTermValidator() => RuleFor(command => command.Reason).CaseText();
}

internal sealed class ExtendTermHandler(CaseDesk desk) : IRequestHandler<ExtendTerm, Result<ApplicationView>>
{
    public Task<Result<ApplicationView>> Handle(ExtendTerm command, CancellationToken ct) =>
        desk.ByOfficer(
            command.Id,
            command.Expected,
            open => open.Application.ExtendTerm(open.Officer, CaseText.Parse(command.Reason), open.Policy, open.Now),
            ct
        );
}
