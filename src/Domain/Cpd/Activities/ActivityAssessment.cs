using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>What assessors do with a course. Nobody judges a course of their own organisation.</summary>
public static class ActivityAssessment
{
    /// <summary>The longest note on what is missing.</summary>
    public const int ItemMaxLength = 2000;

    /// <summary>The most such notes at once.</summary>
    public const int MaxItems = 50;

    /// <summary>Begins the assessment, which locks the course.</summary>
    /// <param name="activity">The course.</param>
    /// <param name="by">Who begins.</param>
    /// <param name="rules">The rules that govern it.</param>
    /// <param name="isFirstOfProvider">Whether no course of the provider was ever accredited.</param>
    /// <param name="now">The instant.</param>
    public static Result StartAssessment(
        this Activity activity,
        Assessor by,
        AccreditationRules rules,
        bool isFirstOfProvider,
        DateTimeOffset now
    )
    {
        if (activity.Bars(by, ActivityAct.StartAssessment, now) is { } broken)
            return broken;

        activity.NeedsTwoAssessors = rules.NeedTwoAssessors(activity.Candidate.NetMinutes, isFirstOfProvider);
        activity.Opinions = [];
        var happened = new ActivityAssessmentStarted(activity.Id, activity.NeedsTwoAssessors);
        return activity.Advance(ActivityAct.StartAssessment, by.Subject, now, happened);
    }

    /// <summary>Sends it back for repair; opinions on what will change are void.</summary>
    public static Result Return(this Activity activity, Assessor by, IReadOnlyList<string> items, DateTimeOffset now)
    {
        if (activity.Bars(by, ActivityAct.Return, now) is { } broken)
            return broken;
        if (FreeText.ErrorFor(FaultsOf(items)) is { } faulty)
            return faulty;

        activity.Opinions = [];
        var notes = items.Select(item => FreeText.Tidy(item)!).ToArray();
        return activity.Advance(ActivityAct.Return, by.Subject, now, new ActivityReturned(activity.Id), notes);
    }

    /// <summary>Gives one of two opinions.</summary>
    public static Result GiveOpinion(
        this Activity activity,
        Assessor by,
        Verdict verdict,
        CpdRules rules,
        DateTimeOffset now
    )
    {
        if (activity.Bars(by, ActivityAct.GiveOpinion, now) is { } broken)
            return broken;
        if (activity.BarsOpinion(by) is { } superfluous)
            return superfluous;
        var read = verdict.Check(activity.Candidate, rules);
        if (read.Error is { } faulty)
            return faulty;

        activity.Opinions = [.. activity.Opinions, new AssessorOpinion(now, by.Subject, read.Value)];
        var happened = new ActivityOpinionGiven(activity.Id, verdict.Outcome);
        return activity.Advance(ActivityAct.GiveOpinion, by.Subject, now, happened);
    }

    /// <summary>
    /// Decides. Where two assessors judge, the decision is what they agree on; when they disagree, it is that of a third.
    /// </summary>
    public static Result Decide(
        this Activity activity,
        Assessor by,
        Verdict verdict,
        CpdRules rules,
        DateTimeOffset now
    )
    {
        var act = ActFor(verdict.Outcome, activity);
        if (activity.Bars(by, act, now) is { } broken)
            return broken;
        var read = verdict.Check(activity.Candidate, rules);
        if (read.Error is { } faulty)
            return faulty;
        if (activity.NeedsTwoAssessors && activity.BarsDecision(by, read.Value) is { } unfit)
            return unfit;

        activity.Decision = new AccreditationDecision(now, by.Subject, read.Value);
        return verdict.Outcome is AccreditationOutcome.Accredited
            ? activity.Accredit(by, read.Value, rules, now)
            : activity.Refuse(act, by, read.Value, now);
    }

    private static Result Accredit(
        this Activity activity,
        Assessor by,
        Verdict verdict,
        CpdRules rules,
        DateTimeOffset now
    )
    {
        var from = DutchCalendar.DayOf(now);
        var until = from.AddMonths(rules.Accreditation.TermMonths).AddDays(-1);
        if (activity.Amendment is { } amendment)
        {
            activity.Apply(amendment.Content);
            (activity.PolicyVersion, activity.Amendment) = (amendment.PolicyVersion, null);
        }

        activity.Accredit(verdict.Points, from, until);
        var happened = new ActivityAccredited(activity.Id, activity.Number!.Value, from, until);
        return activity.Advance(ActivityAct.Accredit, by.Subject, now, happened, verdict.Reasons);
    }

    private static Result Refuse(
        this Activity activity,
        ActivityAct act,
        Assessor by,
        Verdict verdict,
        DateTimeOffset now
    )
    {
        activity.Amendment = null;
        DomainEvent happened =
            act is ActivityAct.Refuse ? new ActivityRefused(activity.Id) : new ActivityAmendmentRefused(activity.Id);
        return activity.Advance(act, by.Subject, now, happened, verdict.Reasons);
    }

    private static ActivityAct ActFor(AccreditationOutcome outcome, Activity activity) =>
        outcome is AccreditationOutcome.Accredited ? ActivityAct.Accredit
        : activity.HasAccreditation ? ActivityAct.RefuseAmendment
        : ActivityAct.Refuse;

    private static Error? Bars(this Activity activity, Assessor by, ActivityAct act, DateTimeOffset now) =>
        activity.Forbids(act, now) ?? by.BarredFrom(activity);

    private static Error? BarsOpinion(this Activity activity, Assessor by) =>
        !activity.NeedsTwoAssessors ? ActivityErrors.OpinionNotNeeded
        : activity.Opinions.Any(opinion => opinion.By == by.Subject) ? ActivityErrors.OpinionGiven
        : activity.Opinions.Count > 1 ? ActivityErrors.OpinionsComplete
        : null;

    private static Error? BarsDecision(this Activity activity, Assessor by, Verdict verdict) =>
        activity.Opinions switch
        {
            [var one, var other] when one.Verdict.AgreesWith(other.Verdict) => one.Verdict.AgreesWith(verdict)
                ? null
                : ActivityErrors.DecisionDeviates,
            [_, _] => activity.Opinions.Any(opinion => opinion.By == by.Subject) ? ActivityErrors.ThirdDecides : null,
            _ => ActivityErrors.OpinionsMissing,
        };

    private static IEnumerable<InputFault> FaultsOf(IReadOnlyList<string> items) =>
        items.Count is 0 or > MaxItems
            ? [FreeText.Fault("#/items", ActivityErrors.TooManyCode, $"Give 1 to {MaxItems} items.")]
            : items.SelectMany((item, i) => FreeText.Required($"#/items/{i}", item, ItemMaxLength));
}
