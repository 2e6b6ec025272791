using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Begins the assessment of a course, which locks it.</summary>
/// <param name="Id">The course.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.CpdAssess)]
[NoInputRules]
public sealed record StartActivityAssessment(Guid Id, int? Expected) : ICommand<ActivityView>;

internal sealed class StartActivityAssessmentHandler(IRegisterDb db, ActivityDesk desk)
    : IRequestHandler<StartActivityAssessment, Result<ActivityView>>
{
    public async Task<Result<ActivityView>> Handle(StartActivityAssessment command, CancellationToken ct)
    {
        var opened = await desk.Open(command.Id, command.Expected, ct);
        if (opened.Error is { } closed)
            return closed;

        var (open, provider) = (opened.Value, opened.Value.Activity.Provider);
        var hasAccredited = await db.Activities.AnyAsync(it => it.Provider == provider && it.Number != null, ct);
        var rules = open.Policy.Cpd.Accreditation;
        if (open.Activity.StartAssessment(open.Assessor, rules, !hasAccredited, open.Now).Error is { } refused)
            return refused;

        return await desk.Commit(open, ct);
    }
}
