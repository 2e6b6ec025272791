using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using static Accreditation.Domain.Applications.ApplicationState;

namespace Accreditation.Domain.Tests.Applications;

public class CaseTransitionTests
{
    private static readonly Dictionary<(ApplicationState From, CaseAct Act), ApplicationState> Allowed = new()
    {
        [(Draft, CaseAct.ChangeRoute)] = Draft,
        [(Draft, CaseAct.ChangeEvidence)] = Draft,
        [(Draft, CaseAct.Submit)] = Submitted,
        [(Draft, CaseAct.Withdraw)] = Withdrawn,
        [(Submitted, CaseAct.StartAssessment)] = UnderAssessment,
        [(Submitted, CaseAct.RequestItems)] = Incomplete,
        [(Submitted, CaseAct.ExtendTerm)] = Submitted,
        [(Submitted, CaseAct.Withdraw)] = Withdrawn,
        [(Incomplete, CaseAct.ChangeEvidence)] = Incomplete,
        [(Incomplete, CaseAct.SupplyItems)] = UnderAssessment,
        [(Incomplete, CaseAct.DeclineToProcess)] = NotProcessed,
        [(Incomplete, CaseAct.ExtendTerm)] = Incomplete,
        [(Incomplete, CaseAct.Withdraw)] = Withdrawn,
        [(UnderAssessment, CaseAct.RequestItems)] = Incomplete,
        [(UnderAssessment, CaseAct.Refer)] = WithCommittee,
        [(UnderAssessment, CaseAct.Grant)] = Granted,
        [(UnderAssessment, CaseAct.ExtendTerm)] = UnderAssessment,
        [(UnderAssessment, CaseAct.Withdraw)] = Withdrawn,
        [(WithCommittee, CaseAct.IntendRefusal)] = WithCommittee,
        [(WithCommittee, CaseAct.GiveView)] = WithCommittee,
        [(WithCommittee, CaseAct.Grant)] = Granted,
        [(WithCommittee, CaseAct.GrantWithConditions)] = GrantedWithConditions,
        [(WithCommittee, CaseAct.Refuse)] = Refused,
        [(WithCommittee, CaseAct.ExtendTerm)] = WithCommittee,
        [(WithCommittee, CaseAct.Withdraw)] = Withdrawn,
    };

    private static readonly CaseAct[] OfAnotherKind =
    [
        CaseAct.Expire,
        CaseAct.ChangeRequest,
        CaseAct.Screen,
        CaseAct.GrantAtOnce,
    ];

    public static TheoryData<ApplicationState, CaseAct> EveryPair()
    {
        var pairs = new TheoryData<ApplicationState, CaseAct>();
        foreach (var state in Enum.GetValues<ApplicationState>())
        foreach (var act in Enum.GetValues<CaseAct>().Except(OfAnotherKind))
            pairs.Add(state, act);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Every_act_is_possible_in_its_states_and_in_no_other(ApplicationState state, CaseAct act)
    {
        var application = Prepared(state, act);
        var steps = application.Steps.Count;

        var error = Do(application, act);

        if (Allowed.TryGetValue((state, act), out var next))
            Assert.Equal((null, next), (error?.Code, application.State));
        else
            Assert.Equal(
                ("application.wrong-state", state, steps),
                (error?.Code, application.State, application.Steps.Count)
            );
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Every_act_that_is_done_leaves_one_fact_and_every_other_none(ApplicationState state, CaseAct act)
    {
        var application = Prepared(state, act);

        Do(application, act);

        Assert.Equal(Allowed.ContainsKey((state, act)) ? 1 : 0, application.TakeEvents().Count);
    }

    [Theory]
    [InlineData(Granted)]
    [InlineData(GrantedWithConditions)]
    [InlineData(Refused)]
    [InlineData(NotProcessed)]
    [InlineData(Withdrawn)]
    [InlineData(Expired)]
    public void A_closed_case_gives_its_place_free(ApplicationState state) => Assert.Null(A.Case(state).OpenPlace);

    [Theory]
    [InlineData(42, Draft)]
    [InlineData(43, Expired)]
    public void An_untouched_draft_expires_by_itself(int days, ApplicationState expected) =>
        Assert.Equal(expected, A.Draft().StateOn(A.Today.AddDays(days)));

    [Fact]
    public void Touching_a_draft_keeps_it_alive()
    {
        var draft = A.Draft();

        draft.ChooseRoute(AdmissionRoute.Experience, A.Policy, A.Now.AddDays(42));

        Assert.Equal(Draft, draft.StateOn(A.Today.AddDays(84)));
    }

    [Theory]
    [InlineData(42)]
    [InlineData(-1)]
    public void A_draft_that_is_alive_cannot_be_recorded_as_expired(int days) =>
        Assert.Equal("application.wrong-state", A.Draft().Expire(A.Now.AddDays(days)).Error?.Code);

    [Fact]
    public void Nothing_can_be_done_with_an_expired_draft() =>
        Assert.Equal(
            "application.wrong-state",
            A.Draft().Submit(A.Consultant, A.Declarations, A.Policy, A.Now.AddDays(43)).Error?.Code
        );

    /// <summary>A case in a state, in which everything but the state allows the act.</summary>
    private static RegistrationApplication Prepared(ApplicationState state, CaseAct act)
    {
        var application = A.Case(state);
        if (state is WithCommittee && act is CaseAct.GiveView or CaseAct.Refuse)
            application.IntendRefusal(A.Decider, A.Reasons, A.Assessment(application), A.Policy, A.Now);
        if (state is WithCommittee && act is CaseAct.Refuse)
            application.GiveView(A.Consultant, A.Text, A.Now);

        application.TakeEvents();
        return application;
    }

    private static Error? Do(RegistrationApplication it, CaseAct act) =>
        act switch
        {
            CaseAct.ChangeRoute => it.ChooseRoute(AdmissionRoute.Experience, A.Policy, A.Now).Error,
            CaseAct.ChangeEvidence => it.UseEndorsement(Guid.CreateVersion7(), A.Policy, A.Now).Error,
            CaseAct.Submit => it.Submit(A.Consultant, A.Declarations, A.Policy, A.Now).Error,
            CaseAct.StartAssessment => it.StartAssessment(A.Assessor, A.Now).Error,
            CaseAct.RequestItems => it.RequestItems(A.Assessor, [A.Text], A.Policy, A.Now).Error,
            CaseAct.SupplyItems => it.SupplyItems(A.Consultant, A.Now).Error,
            CaseAct.Refer => it.Refer(A.Assessor, A.Now).Error,
            CaseAct.IntendRefusal => it.IntendRefusal(A.Decider, A.Reasons, A.Assessment(it), A.Policy, A.Now).Error,
            CaseAct.GiveView => it.GiveView(A.Consultant, A.Text, A.Now).Error,
            CaseAct.Grant => it.Grant(A.Decider, GrantTerms.Plain, A.Assessment(it), A.Policy, A.Now).Error,
            CaseAct.GrantWithConditions => it.Grant(
                A.Decider,
                new GrantTerms(false, [], [A.Condition()]),
                A.Assessment(it),
                A.Policy,
                A.Now
            ).Error,
            CaseAct.Refuse => it.Refuse(A.Decider, A.Reasons, A.Assessment(it), A.Policy, A.Now).Error,
            CaseAct.ExtendTerm => it.ExtendTerm(A.Assessor, A.Text, A.Policy, A.Now).Error,
            CaseAct.Withdraw => it.Withdraw(A.Consultant, A.Now).Error,
            _ => it.DeclineToProcess(A.Assessor, A.Policy, A.Now.AddDays(29)).Error,
        };
}
