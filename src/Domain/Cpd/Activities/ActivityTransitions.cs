using static Accreditation.Domain.Cpd.Activities.ActivityState;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>Which act is possible in which state, and where it leads: the whole state machine of a course in one table.</summary>
public static class ActivityTransitions
{
    private static readonly ActivityState[] Undecided = [Submitted, Returned, UnderAssessment];
    private static readonly ActivityState[] Standing = [Accredited, Amended];

    // An undecided course that is accredited already waits with a major amendment.
    private static readonly ActivityAct[] OfAccredited =
    [
        ActivityAct.RefuseAmendment,
        ActivityAct.DropAmendment,
        ActivityAct.Suspend,
    ];

    private static readonly Dictionary<ActivityAct, (ActivityState[] From, ActivityState? To)> Table = new()
    {
        [ActivityAct.Draft] = ([], Draft),
        [ActivityAct.Revise] = ([Draft, Returned], null),
        [ActivityAct.Submit] = ([Draft, Returned], Submitted),
        [ActivityAct.Return] = ([Submitted, UnderAssessment], Returned),
        [ActivityAct.StartAssessment] = ([Submitted], UnderAssessment),
        [ActivityAct.GiveOpinion] = ([UnderAssessment], null),
        [ActivityAct.Accredit] = ([UnderAssessment], Accredited),
        [ActivityAct.Refuse] = ([UnderAssessment], Refused),
        [ActivityAct.RefuseAmendment] = ([UnderAssessment], Accredited),
        [ActivityAct.AmendMinor] = (Standing, Amended),
        [ActivityAct.AmendMajor] = ([.. Standing, Expired], Submitted),
        [ActivityAct.DropAmendment] = ([Submitted, Returned], Accredited),
        [ActivityAct.Suspend] = ([.. Standing, .. Undecided], Suspended),
        [ActivityAct.LiftSuspension] = ([Suspended], Accredited),
        [ActivityAct.Withdraw] = ([Draft, .. Undecided, .. Standing, Suspended], Withdrawn),
    };

    /// <summary>Whether an act is possible in a state.</summary>
    /// <param name="act">The act.</param>
    /// <param name="state">The state.</param>
    /// <param name="hasAccreditation">Whether the course was accredited before.</param>
    public static bool Allow(ActivityAct act, ActivityState state, bool hasAccreditation) =>
        Table[act].From.Contains(state)
        && (hasAccreditation || !OfAccredited.Contains(act))
        && (!hasAccreditation || act is not ActivityAct.Refuse);

    /// <summary>The states in which an act is possible.</summary>
    public static IEnumerable<ActivityState> StatesFor(ActivityAct act, bool hasAccreditation) =>
        Enum.GetValues<ActivityState>().Where(state => Allow(act, state, hasAccreditation));

    /// <summary>The acts that a state allows.</summary>
    public static IEnumerable<ActivityAct> ActsIn(ActivityState state, bool hasAccreditation) =>
        Table.Keys.Where(act => Allow(act, state, hasAccreditation));

    /// <summary>The state after an act.</summary>
    public static ActivityState After(ActivityAct act, ActivityState state) => Table[act].To ?? state;
}
