using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>What passes between a provider and the register about a course.</summary>
[Dutch("dossier van een scholing")]
public sealed record ActivityDossierView
{
    /// <summary>The rules that govern what is being written or judged.</summary>
    public required PolicyReference Policy { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>What can be done with it in this state, by whoever may do it.</summary>
    public required IReadOnlyList<ActivityAct> PossibleActs { get; init; }

    /// <summary>What is learnt, and when.</summary>
    public required string? Programme { get; init; }

    /// <summary>Who gives it.</summary>
    public required IReadOnlyList<string> Trainers { get; init; }

    /// <summary>Whether it ends with a test.</summary>
    public required bool HasFinalTest { get; init; }

    /// <summary>What was asked for.</summary>
    public required IReadOnlyList<PointsShare> RequestedPoints { get; init; }

    /// <summary>What the course becomes when a change that waits is accredited.</summary>
    public required CourseContent? Amendment { get; init; }

    /// <summary>Whether two assessors have to agree; known when the assessment begins.</summary>
    public required bool NeedsTwoAssessors { get; init; }

    /// <summary>The opinions in the last assessment; the provider sees them once it is over.</summary>
    public required IReadOnlyList<AssessorOpinionView> Opinions { get; init; }

    /// <summary>The decision that was taken last.</summary>
    public required AccreditationDecisionView? Decision { get; init; }

    /// <summary>Everything that was done with it.</summary>
    public required IReadOnlyList<ActivityStepView> Steps { get; init; }

    internal static ActivityDossierView Of(Activity activity, Caller caller, DateOnly today)
    {
        var (state, forStaff) = (activity.StateOn(today), caller.SeesJudges(activity));
        var showsOpinions = forStaff || state is not ActivityState.UnderAssessment;
        return new()
        {
            Policy = activity.Policy,
            StartedAt = activity.StartedAt,
            PossibleActs = [.. ActivityTransitions.ActsIn(state, activity.HasAccreditation)],
            Programme = activity.Programme,
            Trainers = activity.Trainers,
            HasFinalTest = activity.HasFinalTest,
            RequestedPoints = activity.RequestedPoints,
            Amendment = activity.Amendment?.Content,
            NeedsTwoAssessors = activity.NeedsTwoAssessors,
            Opinions = showsOpinions
                ? [.. activity.Opinions.Select(opinion => AssessorOpinionView.Of(opinion, forStaff))]
                : [],
            Decision = activity.Decision is { } decision ? AccreditationDecisionView.Of(decision, forStaff) : null,
            Steps = [.. activity.Steps.Select(step => ActivityStepView.Of(step, forStaff))],
        };
    }
}

/// <summary>The opinion of one of two assessors.</summary>
/// <param name="At">When it was given.</param>
/// <param name="Outcome">Accredited or refused.</param>
/// <param name="Points">Of an accreditation: what a participant would get.</param>
/// <param name="Reasons">Of a refusal: why. Of an accreditation: remarks.</param>
/// <param name="By">The subject of the token it was given with; shown to those who judge and oversee only.</param>
[Dutch("oordeel van een beoordelaar")]
public sealed record AssessorOpinionView(
    DateTimeOffset At,
    AccreditationOutcome Outcome,
    IReadOnlyList<PointsShare> Points,
    IReadOnlyList<string> Reasons,
    string? By
)
{
    internal static AssessorOpinionView Of(AssessorOpinion opinion, bool forStaff)
    {
        var (outcome, points, reasons) = opinion.Verdict;
        return new(opinion.At, outcome, points, reasons, forStaff ? opinion.By : null);
    }
}

/// <summary>The decision on a course.</summary>
/// <param name="At">When it was taken.</param>
/// <param name="Outcome">Accredited or refused.</param>
/// <param name="Points">Of an accreditation: what a participant gets.</param>
/// <param name="Reasons">Of a refusal: why. Of an accreditation: remarks.</param>
/// <param name="By">The subject of the token it was taken with; shown to those who judge and oversee only.</param>
[Dutch("accreditatiebesluit")]
public sealed record AccreditationDecisionView(
    DateTimeOffset At,
    AccreditationOutcome Outcome,
    IReadOnlyList<PointsShare> Points,
    IReadOnlyList<string> Reasons,
    string? By
)
{
    internal static AccreditationDecisionView Of(AccreditationDecision decision, bool forStaff)
    {
        var (outcome, points, reasons) = decision.Verdict;
        return new(decision.At, outcome, points, reasons, forStaff ? decision.By : null);
    }
}

/// <summary>Something that was done with a course.</summary>
/// <param name="At">When.</param>
/// <param name="Act">What.</param>
/// <param name="State">The state after it.</param>
/// <param name="Notes">What is missing, or why, where the act says so.</param>
/// <param name="By">The subject of the token it was done with; shown to those who judge and oversee only.</param>
[Dutch("processtap van een scholing")]
public sealed record ActivityStepView(
    DateTimeOffset At,
    ActivityAct Act,
    ActivityState State,
    IReadOnlyList<string> Notes,
    string? By
)
{
    internal static ActivityStepView Of(ActivityStep step, bool forStaff) =>
        new(step.At, step.Act, step.State, step.Notes, forStaff ? step.By : null);
}
