using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Announces a refusal with its reasons, so that the consultant can respond.</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Reasons">Why, for every requirement that is not met.</param>
[RequireScope(Scopes.RegistrationsDecide)]
public sealed record IntendRefusal(Guid Id, int? Expected, IReadOnlyList<RuleReasonView> Reasons)
    : ICommand<ApplicationView>;

internal sealed class IntendRefusalValidator : AbstractValidator<IntendRefusal>
{
    public IntendRefusalValidator()
    {
        RuleFor(command => command.Reasons).Items(GrantTerms.MaxItems);
        RuleForEach(command => command.Reasons)
            .SetValidator(new RuleReasonValidator())
            .When(command => command.Reasons.Count <= GrantTerms.MaxItems);
    }
}

internal sealed class IntendRefusalHandler(CaseDesk desk) : IRequestHandler<IntendRefusal, Result<ApplicationView>>
{
    public Task<Result<ApplicationView>> Handle(IntendRefusal command, CancellationToken ct)
    {
        RuleReason[] reasons = [.. command.Reasons.Select(reason => reason.Read())];

        return desk.ByOfficer(
            command.Id,
            command.Expected,
            open => open.Application.IntendRefusal(open.Officer, reasons, open.Assessment, open.Policy, open.Now),
            ct
        );
    }
}
