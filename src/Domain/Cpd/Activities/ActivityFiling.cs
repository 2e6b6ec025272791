using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>How far a change of an accredited course reaches.</summary>
[Dutch("zwaarte van een wijziging")]
public enum AmendmentKind
{
    /// <summary>Of the title or the trainers: the accreditation stays.</summary>
    Minor,

    /// <summary>Of anything that the judgement rests on, or the course anew: it is judged again.</summary>
    Major,
}

/// <summary>What a provider does with a course.</summary>
public static class ActivityFiling
{
    /// <summary>Changes what is being written; under assessment it is locked.</summary>
    public static Result Revise(
        this Activity activity,
        CourseContent content,
        Policy policy,
        string by,
        DateTimeOffset now
    )
    {
        if (activity.Forbids(ActivityAct.Revise, now) is { } broken)
            return broken;
        var read = content.Check(policy.Cpd);
        if (read.Error is { } faulty)
            return faulty;

        if (activity.Amendment is { } amendment)
            activity.Amendment = amendment with { Content = read.Value };
        else
            activity.Apply(read.Value);
        return activity.Advance(ActivityAct.Revise, by, now, new ActivityRevised(activity.Id));
    }

    /// <summary>Files it. The rules in force at the first filing govern it to the decision.</summary>
    public static Result Submit(this Activity activity, Policy policy, string by, DateTimeOffset now)
    {
        if (activity.Forbids(ActivityAct.Submit, now) is { } broken)
            return broken;
        if (UnfitToFile(activity.Candidate, policy.Cpd) is { } unfit)
            return unfit;

        if (activity.State is ActivityState.Draft)
            activity.PolicyVersion = policy.Version;
        var happened = new ActivitySubmitted(activity.Id, activity.Provider.Value);
        return activity.Advance(ActivityAct.Submit, by, now, happened);
    }

    /// <summary>Changes what the judgement did not rest on; the accreditation stays.</summary>
    public static Result AmendMinor(
        this Activity activity,
        CourseContent content,
        Policy policy,
        string by,
        DateTimeOffset now
    )
    {
        if (activity.Forbids(ActivityAct.AmendMinor, now) is { } broken)
            return broken;
        var read = content.Check(policy.Cpd);
        if (read.Error is { } faulty)
            return faulty;
        if (!activity.Content.IsJudgedAs(read.Value))
            return ActivityErrors.AmendmentIsMajor;
        if (UnfitToFile(read.Value, policy.Cpd) is { } unfit)
            return unfit;

        activity.Apply(read.Value);
        return activity.Advance(ActivityAct.AmendMinor, by, now, new ActivityAmended(activity.Id));
    }

    /// <summary>
    /// Files a change of what the judgement rests on, or the course anew before or after its term ends. Until the decision
    /// the course is what it was, for the runs that were planned.
    /// </summary>
    public static Result AmendMajor(
        this Activity activity,
        CourseContent content,
        Policy policy,
        string by,
        DateTimeOffset now
    )
    {
        if (activity.Forbids(ActivityAct.AmendMajor, now) is { } broken)
            return broken;
        var read = content.Check(policy.Cpd);
        if (read.Error is { } faulty)
            return faulty;
        if (UnfitToFile(read.Value, policy.Cpd) is { } unfit)
            return unfit;

        activity.Amendment = new CourseAmendment(read.Value, policy.Version);
        return activity.Advance(ActivityAct.AmendMajor, by, now, new ActivityAmendmentSubmitted(activity.Id));
    }

    /// <summary>Takes a major amendment back; the course stays as it was.</summary>
    public static Result DropAmendment(this Activity activity, string by, DateTimeOffset now)
    {
        if (activity.Forbids(ActivityAct.DropAmendment, now) is { } broken)
            return broken;

        activity.Amendment = null;
        return activity.Advance(ActivityAct.DropAmendment, by, now, new ActivityAmendmentDropped(activity.Id));
    }

    private static Error? UnfitToFile(CourseContent content, CpdRules rules) =>
        content.Missing() is { Count: > 0 } missing ? ActivityErrors.Incomplete(missing)
        : content.Check(rules).Error is not null ? ActivityErrors.PointsUnfit
        : rules.Accreditation.NeedTest(content.Form, content.NetMinutes) && !content.HasFinalTest
            ? ActivityErrors.TestMissing
        : null;
}
