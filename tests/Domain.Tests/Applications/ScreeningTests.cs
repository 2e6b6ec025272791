using Accreditation.Domain.Applications;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Tests.Applications;

public class ScreeningTests
{
    private static readonly Assessment Met = Assessed(RuleOutcome.Met);
    private static readonly Assessment Missing = Assessed(RuleOutcome.Missing);

    [Fact]
    public void What_meets_every_rule_is_granted_by_the_system()
    {
        var renewal = Filed();

        renewal.Screen(Met, new AuditDraw(Guid.Empty, 25, 25), true, A.Policy, A.Now);

        Assert.Equal((ApplicationState.Granted, "system"), (renewal.State, renewal.Decision!.By));
        Assert.Equal((CaseAct.GrantAtOnce, "system"), (renewal.Steps[^1].Act, renewal.Steps[^1].By));
        Assert.Empty(renewal.Screening!.Reasons);
    }

    [Theory]
    [InlineData(true, 999, new[] { PersonNeeded.RulesMissing })]
    [InlineData(false, 24, new[] { PersonNeeded.DrawnForAudit })]
    [InlineData(true, 0, new[] { PersonNeeded.RulesMissing, PersonNeeded.DrawnForAudit })]
    public void Everything_else_waits_for_a_person_who_sees_why(bool missing, int ticket, PersonNeeded[] reasons)
    {
        var renewal = Filed();

        renewal.Screen(missing ? Missing : Met, new AuditDraw(Guid.Empty, ticket, 25), true, A.Policy, A.Now);

        Assert.Equal((ApplicationState.Submitted, null), (renewal.State, renewal.Decision));
        Assert.Equal(reasons, renewal.Screening!.Reasons);
        Assert.Equal(CaseAct.Screen, renewal.Steps[^1].Act);
    }

    [Fact]
    public void A_registration_that_changed_since_the_filing_is_for_a_person()
    {
        var renewal = Filed();

        renewal.Screen(Met, null, false, A.Policy, A.Now);

        Assert.Equal([PersonNeeded.RegistrationChanged], renewal.Screening!.Reasons);
    }

    [Fact]
    public void The_system_looks_once()
    {
        var renewal = Filed();
        renewal.Screen(Missing, null, true, A.Policy, A.Now);

        Assert.Equal("application.not-to-screen", renewal.Screen(Met, null, true, A.Policy, A.Now).Error?.Code);
    }

    [Fact]
    public void The_system_leaves_alone_what_an_assessor_began()
    {
        var renewal = Filed();
        renewal.StartAssessment(A.Assessor, A.Now);

        Assert.Equal("application.wrong-state", renewal.Screen(Met, null, true, A.Policy, A.Now).Error?.Code);
    }

    [Fact]
    public void The_system_looks_at_no_other_kind() =>
        Assert.Equal(
            "application.not-to-screen",
            A.Case(ApplicationState.Submitted).Screen(Met, null, true, A.Policy, A.Now).Error?.Code
        );

    [Fact]
    public void Nobody_judges_under_the_name_of_the_system()
    {
        var system = A.Officer(CaseStep.System);
        var application = A.Case(ApplicationState.WithCommittee, complete: false);

        var announced = application.IntendRefusal(system, A.Reasons, A.Assessment(application), A.Policy, A.Now);
        var refused = application.Refuse(system, A.Reasons, A.Assessment(application), A.Policy, A.Now);

        Assert.Equal("application.person-needed", announced.Error?.Code);
        Assert.Equal("application.person-needed", refused.Error?.Code);
    }

    [Fact]
    public void A_person_grants_a_renewal_that_the_system_left()
    {
        var renewal = Filed();
        renewal.Screen(Missing, null, true, A.Policy, A.Now);
        renewal.StartAssessment(A.Assessor, A.Now);

        var granted = renewal.Grant(A.Decider, GrantTerms.Plain, Met, A.Policy, A.Now);

        Assert.Equal((null, ApplicationState.Granted), (granted.Error?.Code, renewal.State));
    }

    [Theory]
    [InlineData(ApplicationKind.Renewal, CaseAct.ChangeRoute)]
    [InlineData(ApplicationKind.Renewal, CaseAct.ChangeRequest)]
    [InlineData(ApplicationKind.Extension, CaseAct.ChangeEvidence)]
    [InlineData(ApplicationKind.Extension, CaseAct.GrantWithConditions)]
    [InlineData(ApplicationKind.Dispensation, CaseAct.ChangeEvidence)]
    [InlineData(ApplicationKind.Initial, CaseAct.ChangeRequest)]
    public void Some_acts_make_no_sense_for_a_kind(ApplicationKind kind, CaseAct act) =>
        Assert.Equal("application.not-for-kind", Draft(kind).Forbids(act, A.Now)?.Code);

    [Fact]
    public void An_extension_has_a_ground_that_a_person_judges()
    {
        var ground = new CodedWording("illness", new Wording("Ziekte", "Illness"));
        var assessment = Assessment.ToJudge(ground, A.Today);
        var extension = Draft(ApplicationKind.Extension);
        Assert.Null(extension.Submit(A.Consultant, A.Declarations, A.Policy, A.Now).Error);
        extension.StartAssessment(A.Assessor, A.Now);
        extension.Refer(A.Assessor, A.Now);

        var announced = extension.IntendRefusal(A.Decider, [new("illness", A.Text)], assessment, A.Policy, A.Now);

        Assert.Null(announced.Error);
        Assert.Empty(assessment.Missing);
        Assert.Null(extension.Grant(A.Decider, GrantTerms.Plain, assessment, A.Policy, A.Now).Error);
    }

    private static RegistrationApplication Draft(ApplicationKind kind) =>
        RegistrationApplication.Start(Guid.CreateVersion7(), kind, RequestFor(kind), A.Policy, A.Now).Value;

    private static CaseRequest RequestFor(ApplicationKind kind) =>
        kind switch
        {
            ApplicationKind.Initial => new(AdmissionRoute.Training),
            ApplicationKind.Extension => new(Extension: new ExtensionRequest("illness", 6, A.Text)),
            ApplicationKind.Dispensation => new(Dispensation: new DispensationRequest("total", 20, "absence", A.Text)),
            _ => new(),
        };

    private static RegistrationApplication Filed()
    {
        var renewal = Draft(ApplicationKind.Renewal);
        Assert.Null(renewal.Submit(A.Consultant, A.Declarations, A.Policy, A.Now, Guid.CreateVersion7()).Error);
        return renewal;
    }

    private static Assessment Assessed(RuleOutcome outcome) =>
        new(A.Today, [new("total", null, new Wording("alles", "all"), RuleUnit.Points, 100, 100, outcome, [])]);
}
