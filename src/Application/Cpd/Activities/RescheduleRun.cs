using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Moves a run that has not begun, as a merge patch (RFC 7396).</summary>
/// <param name="Id">The run.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day.</param>
/// <param name="Place">Where it is; null removes it.</param>
/// <param name="Online">Whether it is online instead.</param>
[RequireScope(Scopes.CpdProvide)]
public sealed record RescheduleRun(
    Guid Id,
    int? Expected,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    Patch<string?> Place,
    bool? Online
) : ICommand<RunView>
{
    internal Result<RunSchedule> Over(RunSchedule current)
    {
        // Whoever says online takes the place away, and whoever names a place takes it off line.
        var place = Online is true ? Place.Value : Place.Or(current.Place);
        return RunSchedule.Of(
            StartsOn ?? current.StartsOn,
            EndsOn ?? current.EndsOn,
            place,
            Online ?? FreeText.Tidy(place) is null
        );
    }
}

internal sealed class RescheduleRunValidator : AbstractValidator<RescheduleRun>
{
    public RescheduleRunValidator()
    {
        RuleFor(command => command.StartsOn).OptionalDay();
        RuleFor(command => command.EndsOn).OptionalDay();
    }
}

internal sealed class RescheduleRunHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<RescheduleRun, Result<RunView>>
{
    public async Task<Result<RunView>> Handle(RescheduleRun command, CancellationToken ct)
    {
        var opened = await db.Runs.OpenOwn(command.Id, command.Expected, call.Caller, ct);
        if (opened.Error is { } closed)
            return closed;

        var run = opened.Value;
        var schedule = command.Over(run.Schedule);
        if (schedule.Error is { } faulty)
            return faulty;

        var activity = await db.Activities.AsNoTracking().SingleAsync(it => it.Id == run.ActivityId, ct);
        var today = DutchCalendar.DayOf(clock.GetUtcNow());
        if (run.Reschedule(schedule.Value, activity, today).Error is { } refused)
            return refused;

        return await db.Commit(() => RunView.Of(run), ct);
    }
}
