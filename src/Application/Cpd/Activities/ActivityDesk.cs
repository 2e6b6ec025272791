using Accreditation.Application.Cpd.Providers;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Opens courses for those who may do something with them, and shows what came of it.</summary>
internal sealed class ActivityDesk(IRegisterDb db, IPolicyCatalogue policies, ICallContext call, TimeProvider clock)
{
    /// <summary>Does something with a course of the caller's own organisation.</summary>
    public Task<Result<ActivityView>> ByProvider(
        Guid id,
        int? expected,
        Func<OpenActivity, Result> act,
        CancellationToken ct
    ) => Change(id, expected, BarsOthers, act, ct);

    /// <summary>Does something with a course that somebody else gives.</summary>
    public Task<Result<ActivityView>> ByOfficer(
        Guid id,
        int? expected,
        Func<OpenActivity, Result> act,
        CancellationToken ct
    ) => Change(id, expected, _ => null, act, ct);

    /// <summary>Opens a course that the caller may know of.</summary>
    public Task<Result<OpenActivity>> Open(Guid id, int? expected, CancellationToken ct) =>
        Open(id, expected, _ => null, ct);

    /// <summary>Opens a course of the caller's own organisation.</summary>
    public Task<Result<OpenActivity>> OpenOwn(Guid id, CancellationToken ct) => Open(id, null, BarsOthers, ct);

    /// <summary>
    /// Commits what was done with a course and shows it. Two who accredit it at once both write its themes; the one who is
    /// second lost a race and repeats nothing that exists.
    /// </summary>
    public Task<Result<ActivityView>> Commit(OpenActivity open, CancellationToken ct) =>
        db.Commit(
            () => ActivityView.Of(open.Activity, call.Caller, DutchCalendar.DayOf(open.Now)),
            ct,
            duplicate: SharedErrors.ConcurrentChange
        );

    private async Task<Result<ActivityView>> Change(
        Guid id,
        int? expected,
        Func<Activity, Error?> bars,
        Func<OpenActivity, Result> act,
        CancellationToken ct
    )
    {
        var opened = await Open(id, expected, bars, ct);
        if (opened.Error is { } closed)
            return closed;
        if (act(opened.Value).Error is { } refused)
            return refused;

        return await Commit(opened.Value, ct);
    }

    private async Task<Result<OpenActivity>> Open(
        Guid id,
        int? expected,
        Func<Activity, Error?> bars,
        CancellationToken ct
    )
    {
        var activity = await db.Activities.SingleOrDefaultAsync(it => it.Id == id, ct);
        if (activity is null || !call.Caller.Sees(activity))
            return ActivityErrors.NotFound;
        if (bars(activity) is { } barred)
            return barred;
        if (activity.Expect(expected).Error is { } stale)
            return stale;

        var now = clock.GetUtcNow();
        var current = policies.Current(activity.Section, DutchCalendar.DayOf(now));
        return new OpenActivity(activity, policies.Get(activity.Policy), current, call.Caller, now);
    }

    private Error? BarsOthers(Activity activity) =>
        call.Caller.ProvidesFor(activity.Provider) ? null : ActivityErrors.OtherOrganisation;
}

/// <summary>A course with what is needed to do something with it.</summary>
/// <param name="Activity">The course.</param>
/// <param name="Policy">The rules that govern it.</param>
/// <param name="Current">The rules in force today; null when its section has none any more.</param>
/// <param name="Caller">Who does it.</param>
/// <param name="Now">When.</param>
internal sealed record OpenActivity(
    Activity Activity,
    Policy Policy,
    Policy? Current,
    Caller Caller,
    DateTimeOffset Now
)
{
    /// <summary>Who does it, as somebody who judges.</summary>
    public Assessor Assessor => new(Caller.Subject, Caller.Organisation);

    /// <summary>The rules for what is not filed yet: those in force; for what is filed those of the filing.</summary>
    public Result<Policy> RulesToFile(bool anew) =>
        !anew && Activity.State is not ActivityState.Draft ? Policy
        : Current is { } current ? current
        : ActivityErrors.SectionUnknown;
}
