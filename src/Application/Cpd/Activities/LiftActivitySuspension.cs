using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Lifts the suspension of a course.</summary>
/// <param name="Id">The course.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Reason">Why; the provider and the journal read it.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record LiftActivitySuspension(Guid Id, int? Expected, string Reason) : ICommand<ActivityView>, IHasReason;

internal sealed class LiftActivitySuspensionValidator : AbstractValidator<LiftActivitySuspension>
{
    public LiftActivitySuspensionValidator() =>
        RuleFor(command => command.Reason).Text(ActivityOversight.ReasonMaxLength);
}

internal sealed class LiftActivitySuspensionHandler(ActivityDesk desk)
    : IRequestHandler<LiftActivitySuspension, Result<ActivityView>>
{
    public Task<Result<ActivityView>> Handle(LiftActivitySuspension command, CancellationToken ct) =>
        desk.ByOfficer(
            command.Id,
            command.Expected,
            open => open.Activity.LiftSuspension(open.Assessor, command.Reason, open.Now),
            ct
        );
}
