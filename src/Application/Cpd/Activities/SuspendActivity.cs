using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Suspends the accreditation of a course: no new runs until the suspension is lifted.</summary>
/// <param name="Id">The course.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Reason">Why; the provider and the journal read it.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record SuspendActivity(Guid Id, int? Expected, string Reason) : ICommand<ActivityView>, IHasReason;

internal sealed class SuspendActivityValidator : AbstractValidator<SuspendActivity>
{
    public SuspendActivityValidator() => RuleFor(command => command.Reason).Text(ActivityOversight.ReasonMaxLength);
}

internal sealed class SuspendActivityHandler(ActivityDesk desk) : IRequestHandler<SuspendActivity, Result<ActivityView>>
{
    public Task<Result<ActivityView>> Handle(SuspendActivity command, CancellationToken ct) =>
        desk.ByOfficer(
            command.Id,
            command.Expected,
            open => open.Activity.Suspend(open.Assessor, command.Reason, open.Now),
            ct
        );
}
