using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>A provider plans a run of an accredited course.</summary>
/// <param name="ActivityId">The course.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Online">Whether it is online instead.</param>
[RequireScope(Scopes.CpdProvide)]
public sealed record PlanRun(Guid ActivityId, DateOnly StartsOn, DateOnly EndsOn, string? Place, bool Online)
    : ICommand<RunView>
{
    internal Result<RunSchedule> Read() => RunSchedule.Of(StartsOn, EndsOn, Place, Online);
}

internal sealed class PlanRunValidator : AbstractValidator<PlanRun>
{
    public PlanRunValidator()
    {
        RuleFor(command => command.StartsOn).Day();
        RuleFor(command => command.EndsOn).Day();
        this.MustBe(command => command.Read());
    }
}

internal sealed class PlanRunHandler(IRegisterDb db, ActivityDesk desk) : IRequestHandler<PlanRun, Result<RunView>>
{
    public async Task<Result<RunView>> Handle(PlanRun command, CancellationToken ct)
    {
        var opened = await desk.OpenOwn(command.ActivityId, ct);
        if (opened.Error is { } closed)
            return closed;
        var planned = Run.Plan(opened.Value.Activity, command.Read().Value);
        if (planned.Error is { } refused)
            return refused;

        db.Runs.Add(planned.Value);
        return await db.Commit(() => RunView.Of(planned.Value), ct);
    }
}
