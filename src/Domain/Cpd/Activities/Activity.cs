using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>
/// A course that a provider has accredited (scholing). What is possible in which state stands in
/// <see cref="ActivityTransitions"/>; what is done with it stands by who does it in <see cref="ActivityFiling"/>,
/// <see cref="ActivityAssessment"/> and <see cref="ActivityOversight"/>.
/// </summary>
public sealed class Activity : AggregateRoot
{
    private readonly List<ActivityTheme> themes = [];

    private Activity() { }

    /// <summary>The provider.</summary>
    public OrganisationCode Provider { get; private init; } = null!;

    /// <summary>The section of the register for which it is accredited.</summary>
    public string Section { get; private init; } = "";

    /// <summary>The version of the rules under which the content was filed last.</summary>
    public int PolicyVersion { get; internal set; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>The state on record; <see cref="StateOn"/> tells an expired one apart.</summary>
    public ActivityState State { get; private set; }

    /// <summary>The title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>How it is given.</summary>
    public ActivityForm Form { get; private set; }

    /// <summary>The minutes of learning, without breaks.</summary>
    public int NetMinutes { get; private set; }

    /// <summary>What is learnt, and when.</summary>
    public string? Programme { get; private set; }

    /// <summary>Who gives it; never public.</summary>
    public IReadOnlyList<string> Trainers { get; private set; } = [];

    /// <summary>Whether it ends with a test.</summary>
    public bool HasFinalTest { get; private set; }

    /// <summary>What was asked for.</summary>
    public IReadOnlyList<PointsShare> RequestedPoints { get; private set; } = [];

    /// <summary>A change that waits for a judgement; the course is what it was until then.</summary>
    public CourseAmendment? Amendment { get; internal set; }

    /// <summary>The number of the accreditation; null while it was never accredited.</summary>
    public AccreditationNumber? Number { get; private set; }

    /// <summary>What a participant gets; empty while it was never accredited.</summary>
    public IReadOnlyList<PointsShare> Points { get; private set; } = [];

    /// <summary>The first day of the accreditation.</summary>
    public DateOnly? AccreditedFrom { get; private set; }

    /// <summary>The last day of the accreditation.</summary>
    public DateOnly? AccreditedUntil { get; private set; }

    /// <summary>The themes among the points, to find it by.</summary>
    public IReadOnlyList<ActivityTheme> Themes => themes;

    /// <summary>Whether two assessors have to agree; decided when the assessment begins.</summary>
    public bool NeedsTwoAssessors { get; internal set; }

    /// <summary>The opinions in the present assessment.</summary>
    public IReadOnlyList<AssessorOpinion> Opinions { get; internal set; } = [];

    /// <summary>The decision that was taken last.</summary>
    public AccreditationDecision? Decision { get; internal set; }

    /// <summary>Everything that was done with it.</summary>
    public IReadOnlyList<ActivityStep> Steps { get; private set; } = [];

    /// <summary>What the provider says about the course as it is.</summary>
    public CourseContent Content => new(Title, Form, NetMinutes, Programme, Trainers, HasFinalTest, RequestedPoints);

    /// <summary>What is being written or judged.</summary>
    public CourseContent Candidate => Amendment?.Content ?? Content;

    /// <summary>The rules that govern what is being written or judged.</summary>
    public PolicyReference Policy => new(Section, Amendment?.PolicyVersion ?? PolicyVersion);

    /// <summary>Whether it was accredited at some time.</summary>
    public bool HasAccreditation => Number is not null;

    /// <summary>Begins a draft under the rules in force.</summary>
    public static Result<Activity> Draft(
        OrganisationCode provider,
        CourseContent content,
        Policy policy,
        string by,
        DateTimeOffset now
    )
    {
        var read = content.Check(policy.Cpd);
        if (read.Error is { } faulty)
            return faulty;

        var activity = new Activity
        {
            Id = Guid.CreateVersion7(),
            Provider = provider,
            Section = policy.Section,
            PolicyVersion = policy.Version,
            StartedAt = now,
        };
        activity.Apply(read.Value);
        activity.Advance(ActivityAct.Draft, by, now, new ActivityDrafted(activity.Id, provider.Value));
        return activity;
    }

    /// <summary>The state on a day: an accreditation whose term is over has expired, also when nothing recorded that.</summary>
    public ActivityState StateOn(DateOnly day) =>
        State is ActivityState.Accredited or ActivityState.Amended && day > AccreditedUntil
            ? ActivityState.Expired
            : State;

    /// <summary>
    /// The state as anybody may know it: that a change of an accredited course waits for a judgement stays between the
    /// provider and the register.
    /// </summary>
    public ActivityState PublicStateOn(DateOnly day) =>
        StateOn(day) switch
        {
            ActivityState.Submitted or ActivityState.Returned or ActivityState.UnderAssessment when HasAccreditation =>
                day > AccreditedUntil ? ActivityState.Expired : ActivityState.Accredited,
            var state => state,
        };

    /// <summary>Whether a new run can start on a day.</summary>
    public bool IsAccreditedOn(DateOnly day) =>
        day >= AccreditedFrom && StateOn(day) is ActivityState.Accredited or ActivityState.Amended;

    /// <summary>Whether it had been suspended or withdrawn before a day and was so still on it.</summary>
    public bool WasHaltedBefore(DateOnly day) =>
        Steps
            .LastOrDefault(step =>
                step.Act is ActivityAct.Suspend or ActivityAct.LiftSuspension or ActivityAct.Withdraw
                && DutchCalendar.DayOf(step.At) < day
            )
            ?.Act
            is ActivityAct.Suspend
                or ActivityAct.Withdraw;

    /// <summary>Why an act is not possible now, or null.</summary>
    public Error? Forbids(ActivityAct act, DateTimeOffset now) =>
        StateOn(DutchCalendar.DayOf(now)) is var state && ActivityTransitions.Allow(act, state, HasAccreditation)
            ? null
            : ActivityErrors.WrongState(act, state, HasAccreditation);

    /// <summary>Makes the course what a content says.</summary>
    internal void Apply(CourseContent content)
    {
        (Title, Form, NetMinutes, Programme) = (content.Title, content.Form, content.NetMinutes, content.Programme);
        (Trainers, HasFinalTest) = (content.Trainers, content.HasFinalTest);
        RequestedPoints = content.RequestedPoints;
    }

    /// <summary>Gives it an accreditation; the number of an earlier one stays.</summary>
    internal void Accredit(IReadOnlyList<PointsShare> points, DateOnly from, DateOnly until)
    {
        Number ??= AccreditationNumber.Draw();
        (Points, AccreditedFrom, AccreditedUntil) = (points, from, until);

        string[] named = [.. points.SelectMany(share => share.Themes).Select(theme => theme.Theme).Distinct()];
        themes.RemoveAll(theme => !named.Contains(theme.Theme));
        themes.AddRange(named.Except(themes.Select(it => it.Theme)).Select(theme => new ActivityTheme(theme)));
    }

    /// <summary>Brings the course to the state that an act leads to.</summary>
    internal Result Advance(
        ActivityAct act,
        string by,
        DateTimeOffset now,
        DomainEvent happened,
        IReadOnlyList<string>? notes = null
    )
    {
        State = ActivityTransitions.After(act, State);
        // Who goes on writing has written before; one step says so.
        var earlier = act is ActivityAct.Revise && Steps[^1] is { Act: ActivityAct.Revise } last && last.By == by;
        Steps = [.. Steps.SkipLast(earlier ? 1 : 0), new ActivityStep(now, act, by, State, notes ?? [])];

        Raise(happened);
        return Result.Success;
    }
}

/// <summary>A theme on which an accredited course gives points.</summary>
/// <param name="Theme">The code of the theme.</param>
public sealed record ActivityTheme(string Theme);

/// <summary>A change of an accredited course that waits for a judgement (herbeoordeling).</summary>
/// <param name="Content">What the course would become.</param>
/// <param name="PolicyVersion">The version of the rules under which it was filed.</param>
public sealed record CourseAmendment(CourseContent Content, int PolicyVersion);
