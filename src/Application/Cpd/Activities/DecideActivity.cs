using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Decides on a course, or on the amendment of one.</summary>
/// <param name="Id">The course.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Verdict">The decision.</param>
[RequireScope(Scopes.CpdAssess)]
public sealed record DecideActivity(Guid Id, int? Expected, Verdict Verdict) : ICommand<ActivityView>;

internal sealed class DecideActivityValidator : AbstractValidator<DecideActivity>
{
    public DecideActivityValidator() => this.HasWholeVerdict(command => command.Verdict);
}

internal sealed class DecideActivityHandler(ActivityDesk desk) : IRequestHandler<DecideActivity, Result<ActivityView>>
{
    public Task<Result<ActivityView>> Handle(DecideActivity command, CancellationToken ct) =>
        desk.ByOfficer(
            command.Id,
            command.Expected,
            open => open.Activity.Decide(open.Assessor, command.Verdict, open.Policy.Cpd, open.Now),
            ct
        );
}
