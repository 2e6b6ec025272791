using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Tests.Policies;

namespace Accreditation.Domain.Tests.Applications;

/// <summary>Cases, people and evidence for the tests of this folder. Every case is filed on 2 March 2026.</summary>
internal static class A
{
    public const string Consultant = "consultant-token";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly OrganisationCode Employer = OrganisationCode.Parse("GM0363");
    public static readonly Policy Policy = SamplePolicy.Create();
    public static readonly CaseText Text = CaseText.Parse("Because it is so.");

    public static readonly AcceptedDeclaration[] Declarations = [new("truth", 2), new("privacy-notice", 1)];

    public static readonly RuleReason[] Reasons = [new("education", Text), new("competence", Text)];

    public static Officer Assessor { get; } = Officer("assessor");

    public static Officer Decider { get; } = Officer("decider");

    public static Officer Officer(string subject, string? organisation = "ORG-REGISTER", Guid? consultant = null) =>
        new(subject, OrganisationCode.TryParse(organisation), consultant, [Employer]);

    public static RegistrationApplication Draft() =>
        RegistrationApplication
            .Start(
                Guid.CreateVersion7(),
                ApplicationKind.Initial,
                new CaseRequest(AdmissionRoute.Training),
                Policy,
                Now
            )
            .Value;

    public static RegistrationApplication CompleteDraft()
    {
        var application = Draft();
        Must(application.AddEvidence(Facts(EvidenceKind.Diploma), Document(), Policy, Now).Error);
        Must(application.AddEvidence(Facts(EvidenceKind.ReflectionReport), Document(), Policy, Now).Error);
        return application;
    }

    public static RegistrationApplication Case(ApplicationState state, bool complete = true)
    {
        var application = complete ? CompleteDraft() : Draft();
        foreach (var step in Road(application, state))
            Must(step().Error);

        application.TakeEvents();
        return application;
    }

    public static Assessment Assessment(RegistrationApplication application) =>
        Domain.Applications.Assessment.Of(
            Policy.Admission.For(application.Route!.Value),
            application.Evidence,
            [],
            Today
        );

    public static EvidenceFacts Facts(EvidenceKind kind, DateOnly? issuedOn = null) =>
        new(kind, issuedOn ?? new DateOnly(2025, 6, 1), null, null, null, null, null);

    public static EvidenceFacts Work(string from, string? until, int? hours = null, string organisation = "GM0363") =>
        new(
            EvidenceKind.EmployerStatement,
            null,
            DateOnly.Parse(from),
            until is null ? null : DateOnly.Parse(until),
            hours,
            OrganisationCode.Parse(organisation),
            null
        );

    public static EvidenceDocument Document() =>
        EvidenceDocument.Describe("diploma.pdf", "%PDF-1.7"u8, 1000, new string('a', 64)).Value;

    public static GrantCondition Condition(string? rule = null) =>
        new(Text, ConditionOwner.Consultant, Today.AddDays(90), Text, rule);

    private static IEnumerable<Func<Result>> Road(RegistrationApplication it, ApplicationState state)
    {
        Func<Result> submit = () => it.Submit(Consultant, Declarations, Policy, Now);
        Func<Result> start = () => it.StartAssessment(Assessor, Now);
        Func<Result> request = () => it.RequestItems(Assessor, [Text], Policy, Now);
        Func<Result> refer = () => it.Refer(Assessor, Now);
        Func<Result> intend = () => it.IntendRefusal(Decider, Reasons, Assessment(it), Policy, Now);
        Func<Result> view = () => it.GiveView(Consultant, Text, Now);

        return state switch
        {
            ApplicationState.Draft => [],
            ApplicationState.Submitted => [submit],
            ApplicationState.Incomplete => [submit, start, request],
            ApplicationState.UnderAssessment => [submit, start],
            ApplicationState.WithCommittee => [submit, start, refer],
            ApplicationState.Granted =>
            [
                submit,
                start,
                () => it.Grant(Decider, GrantTerms.Plain, Assessment(it), Policy, Now),
            ],
            ApplicationState.GrantedWithConditions =>
            [
                submit,
                start,
                refer,
                () => it.Grant(Decider, new GrantTerms(false, [], [Condition()]), Assessment(it), Policy, Now),
            ],
            ApplicationState.Refused =>
            [
                submit,
                start,
                refer,
                intend,
                view,
                () => it.Refuse(Decider, Reasons, Assessment(it), Policy, Now),
            ],
            ApplicationState.NotProcessed =>
            [
                submit,
                start,
                request,
                () => it.DeclineToProcess(Assessor, Policy, Now.AddDays(29)),
            ],
            ApplicationState.Withdrawn => [submit, () => it.Withdraw(Consultant, Now)],
            _ => [() => it.Expire(Now.AddDays(43))],
        };
    }

    private static void Must(Error? error) => Assert.Null(error);
}
