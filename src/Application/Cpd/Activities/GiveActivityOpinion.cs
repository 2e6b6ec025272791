using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>One of two assessors gives an opinion on a course.</summary>
/// <param name="Id">The course.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Verdict">The opinion.</param>
[RequireScope(Scopes.CpdAssess)]
public sealed record GiveActivityOpinion(Guid Id, int? Expected, Verdict Verdict) : ICommand<ActivityView>;

internal sealed class GiveActivityOpinionValidator : AbstractValidator<GiveActivityOpinion>
{
    public GiveActivityOpinionValidator() => this.HasWholeVerdict(command => command.Verdict);
}

internal sealed class GiveActivityOpinionHandler(ActivityDesk desk)
    : IRequestHandler<GiveActivityOpinion, Result<ActivityView>>
{
    public Task<Result<ActivityView>> Handle(GiveActivityOpinion command, CancellationToken ct) =>
        desk.ByOfficer(
            command.Id,
            command.Expected,
            open => open.Activity.GiveOpinion(open.Assessor, command.Verdict, open.Policy.Cpd, open.Now),
            ct
        );
}
