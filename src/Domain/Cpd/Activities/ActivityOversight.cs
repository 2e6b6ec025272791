using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>
/// What becomes of an accreditation after it was given. Credits that participants have already stay, whatever happens to
/// the course.
/// </summary>
public static class ActivityOversight
{
    /// <summary>The longest reason.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>Suspends the accreditation; a change that waited for a judgement is dropped.</summary>
    public static Result Suspend(this Activity activity, Assessor by, string reason, DateTimeOffset now)
    {
        if (activity.Bars(by, ActivityAct.Suspend, reason, now) is { } broken)
            return broken;

        activity.Amendment = null;
        return activity.Note(ActivityAct.Suspend, by.Subject, reason, new ActivitySuspended(activity.Id), now);
    }

    /// <summary>Lifts the suspension.</summary>
    public static Result LiftSuspension(this Activity activity, Assessor by, string reason, DateTimeOffset now)
    {
        if (activity.Bars(by, ActivityAct.LiftSuspension, reason, now) is { } broken)
            return broken;

        var happened = new ActivitySuspensionLifted(activity.Id);
        return activity.Note(ActivityAct.LiftSuspension, by.Subject, reason, happened, now);
    }

    /// <summary>The register withdraws the course.</summary>
    public static Result Revoke(this Activity activity, Assessor by, string reason, DateTimeOffset now) =>
        by.BarredFrom(activity) is { } barred ? barred : activity.Withdraw(by.Subject, reason, now);

    /// <summary>The provider withdraws the course.</summary>
    public static Result Withdraw(this Activity activity, string by, string reason, DateTimeOffset now)
    {
        if (activity.Forbids(ActivityAct.Withdraw, now) is { } broken)
            return broken;
        if (FaultIn(reason) is { } faulty)
            return faulty;

        activity.Amendment = null;
        return activity.Note(ActivityAct.Withdraw, by, reason, new ActivityWithdrawn(activity.Id), now);
    }

    private static Error? Bars(
        this Activity activity,
        Assessor by,
        ActivityAct act,
        string reason,
        DateTimeOffset now
    ) => activity.Forbids(act, now) ?? by.BarredFrom(activity) ?? FaultIn(reason);

    private static Error? FaultIn(string reason) =>
        FreeText.ErrorFor(FreeText.Required("#/reason", reason, ReasonMaxLength));

    private static Result Note(
        this Activity activity,
        ActivityAct act,
        string by,
        string reason,
        DomainEvent happened,
        DateTimeOffset now
    ) => activity.Advance(act, by, now, happened, [FreeText.Tidy(reason)!]);
}
