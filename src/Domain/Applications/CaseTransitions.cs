using static Accreditation.Domain.Applications.ApplicationState;

namespace Accreditation.Domain.Applications;

/// <summary>Which act is possible in which state, and where it leads: the whole state machine of a case in one table.</summary>
public static class CaseTransitions
{
    private static readonly ApplicationState[] Undecided = [Submitted, Incomplete, UnderAssessment, WithCommittee];

    private static readonly CaseAct[] OfTheSystem = [CaseAct.Expire, CaseAct.Screen, CaseAct.GrantAtOnce];

    private static readonly Dictionary<CaseAct, (ApplicationState[] From, ApplicationState? To)> Table = new()
    {
        [CaseAct.ChangeRoute] = ([Draft], null),
        [CaseAct.ChangeEvidence] = ([Draft, Incomplete], null),
        [CaseAct.Submit] = ([Draft], Submitted),
        [CaseAct.StartAssessment] = ([Submitted], UnderAssessment),
        [CaseAct.RequestItems] = ([Submitted, UnderAssessment], Incomplete),
        [CaseAct.SupplyItems] = ([Incomplete], UnderAssessment),
        [CaseAct.Refer] = ([UnderAssessment], WithCommittee),
        [CaseAct.IntendRefusal] = ([WithCommittee], null),
        [CaseAct.GiveView] = ([WithCommittee], null),
        [CaseAct.Grant] = ([UnderAssessment, WithCommittee], Granted),
        [CaseAct.GrantWithConditions] = ([WithCommittee], GrantedWithConditions),
        [CaseAct.Refuse] = ([WithCommittee], Refused),
        [CaseAct.ExtendTerm] = (Undecided, null),
        [CaseAct.Withdraw] = ([Draft, .. Undecided], Withdrawn),
        [CaseAct.DeclineToProcess] = ([Incomplete], NotProcessed),
        [CaseAct.Expire] = ([Draft], Expired),
        [CaseAct.ChangeRequest] = ([Draft, Incomplete], null),
        [CaseAct.Screen] = ([Submitted], null),
        [CaseAct.GrantAtOnce] = ([Submitted], Granted),
    };

    /// <summary>Whether a case in a state can still get a decision.</summary>
    public static bool IsOpen(ApplicationState state) => state is Draft || Undecided.Contains(state);

    /// <summary>The states in which an act is possible.</summary>
    public static IReadOnlyList<ApplicationState> StatesFor(CaseAct act) => Table[act].From;

    /// <summary>The acts that a state allows to people in a case of a kind; a few acts are left to the system.</summary>
    public static IEnumerable<CaseAct> ActsIn(ApplicationState state, ApplicationKind kind) =>
        Table
            .Where(row => row.Value.From.Contains(state))
            .Select(row => row.Key)
            .Except(OfTheSystem)
            .Except(NotFor(kind));

    /// <summary>What a case of a kind has no use for.</summary>
    public static IReadOnlyList<CaseAct> NotFor(ApplicationKind kind) =>
        kind switch
        {
            ApplicationKind.Initial or ApplicationKind.Reinstatement => [CaseAct.ChangeRequest],
            ApplicationKind.Renewal => [CaseAct.ChangeRoute, CaseAct.ChangeRequest],
            _ => [CaseAct.ChangeRoute, CaseAct.ChangeEvidence, CaseAct.GrantWithConditions],
        };

    /// <summary>The state after an act.</summary>
    public static ApplicationState After(CaseAct act, ApplicationState state) => Table[act].To ?? state;
}
