using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>
/// One date of an accredited course (uitvoering). It keeps the minutes and points that the course had when it was planned,
/// so that what becomes of the course does not change what its participants get.
/// </summary>
public sealed class Run : AggregateRoot
{
    private Run() { }

    /// <summary>The course.</summary>
    public Guid ActivityId { get; private init; }

    /// <summary>The provider.</summary>
    public OrganisationCode Provider { get; private init; } = null!;

    /// <summary>The section of the register for which the course is accredited.</summary>
    public string Section { get; private init; } = "";

    /// <summary>The first day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Where it is; null when it is online.</summary>
    public string? Place { get; private set; }

    /// <summary>The folded place, to find it by.</summary>
    public string? PlaceKey { get; private set; }

    /// <summary>The minutes of learning that the course had when the run was planned.</summary>
    public int NetMinutes { get; private init; }

    /// <summary>The points that the course gave when the run was planned.</summary>
    public IReadOnlyList<PointsShare> Points { get; private init; } = [];

    /// <summary>When it was cancelled; null while it goes on.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>Whether it was cancelled.</summary>
    public bool Cancelled => CancelledAt is not null;

    /// <summary>When and where it is.</summary>
    public RunSchedule Schedule => new(StartsOn, EndsOn, Place);

    /// <summary>Plans a run of a course that is accredited on the day of its start.</summary>
    public static Result<Run> Plan(Activity activity, RunSchedule schedule)
    {
        if (!activity.IsAccreditedOn(schedule.StartsOn))
            return RunErrors.NotAccredited;

        var run = new Run
        {
            Id = Guid.CreateVersion7(),
            ActivityId = activity.Id,
            Provider = activity.Provider,
            Section = activity.Section,
            NetMinutes = activity.NetMinutes,
            Points = activity.Points,
        };
        run.Take(schedule);
        run.Raise(new RunPlanned(run.Id, activity.Id, run.StartsOn, run.EndsOn));
        return run;
    }

    /// <summary>Moves a run that has not begun, to a day on which the course is accredited too.</summary>
    public Result Reschedule(RunSchedule schedule, Activity activity, DateOnly today)
    {
        if (Closed(today) is { } closed)
            return closed;
        if (schedule.StartsOn != StartsOn && !activity.IsAccreditedOn(schedule.StartsOn))
            return RunErrors.NotAccredited;
        if (schedule.StartsOn != StartsOn && schedule.StartsOn < today)
            return RunErrors.MovedToThePast;

        Take(schedule);
        Raise(new RunRescheduled(Id, StartsOn, EndsOn));
        return Result.Success;
    }

    /// <summary>Cancels a run that has not begun.</summary>
    public Result Cancel(DateTimeOffset now)
    {
        if (Closed(DutchCalendar.DayOf(now)) is { } closed)
            return closed;

        CancelledAt = now;
        Raise(new RunCancelled(Id));
        return Result.Success;
    }

    private Error? Closed(DateOnly today) =>
        Cancelled ? RunErrors.Cancelled
        : today >= StartsOn ? RunErrors.Begun
        : null;

    private void Take(RunSchedule schedule)
    {
        (StartsOn, EndsOn) = (schedule.StartsOn, schedule.EndsOn);
        (Place, PlaceKey) = (schedule.Place, schedule.PlaceKey);
    }
}
