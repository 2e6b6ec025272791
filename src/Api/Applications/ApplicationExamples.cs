using Accreditation.Application.Applications;
using Accreditation.Application.Policies;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;

namespace Accreditation.Api.Applications;

/// <summary>Examples for the OpenAPI document; the people in them do not exist.</summary>
internal static class ApplicationExamples
{
    private static readonly DateTimeOffset Began = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly Guid DiplomaId = Guid.Parse("0192f0c2-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
    private static readonly PolicyReference Rules = new("wmo-consulent", 1);
    private static readonly RuleReasonView Lacking = new(
        "education",
        "The certificate is of a course that is not for Wmo consultants."
    );

    public static readonly StartApplicationRequest Start = new(
        ApplicationKind.Initial,
        Rules.Section,
        AdmissionRoute.Training
    );

    public static readonly AmendApplicationRequest Amend = new(AdmissionRoute.Experience);

    public static readonly AddEvidenceRequest AddEvidence = new(
        new EvidenceMetadata(EvidenceKind.Diploma, new DateOnly(2023, 7, 1)),
        null!
    );

    public static readonly UseEndorsementRequest UseEndorsement = new(
        Guid.Parse("0192f0c3-2b3c-7d4e-9f5a-6b7c8d9e0f1a")
    );

    public static readonly SubmitApplicationRequest Submit = new([new("truth", 1), new("privacy-notice", 1)]);

    public static readonly RequestItemsRequest RequestItems = new(["The second page of the diploma."]);

    public static readonly IntendRefusalRequest IntendRefusal = new([Lacking]);

    public static readonly GiveViewRequest GiveView = new("The course was recognised by the municipality in 2023.");

    public static readonly DecideApplicationRequest Decide = new(DecisionOutcome.Granted);

    public static readonly ExtendTermRequest Extend = new("The issuer of the diploma must be asked to confirm it.");

    public static readonly EvidenceView Evidence = new(
        DiplomaId,
        2,
        EvidenceKind.Diploma,
        new DateOnly(2023, 7, 1),
        null,
        null,
        null,
        null,
        null,
        new DocumentView(
            "diploma.pdf",
            "application/pdf",
            183_204,
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
        ),
        Began
    );

    public static readonly ApplicationView Application = new()
    {
        Id = Guid.Parse("0192f0c1-8c9d-7e0f-a1b2-c3d4e5f6a7b8"),
        Revision = 3,
        Reference = "A-7K2MX9QP",
        ConsultantId = Guid.Parse("0192f0c1-5a3e-7c44-9d2b-3f6a1b2c3d4e"),
        Kind = ApplicationKind.Initial,
        Policy = Rules,
        Route = AdmissionRoute.Training,
        Extension = null,
        Dispensation = null,
        State = ApplicationState.Submitted,
        PossibleActs = [.. CaseTransitions.ActsIn(ApplicationState.Submitted, ApplicationKind.Initial)],
        StartedAt = Began,
        DraftUntil = null,
        Clock = new ClockView(new DateOnly(2026, 3, 2), new DateOnly(2026, 4, 27), 0, null, null, 0, null, null, 0),
        Evidence = [Evidence with { Revision = 3 }],
        EndorsementIds = [],
        Declarations = Submit.Declarations,
        RepairRequest = null,
        Screening = null,
        IntendedRefusal = null,
        Decision = null,
        Steps = [new CaseStepView(Began, CaseAct.Submit, ApplicationState.Submitted, null)],
    };

    public static readonly ApplicationSummary Summary = new()
    {
        Id = Application.Id,
        Reference = Application.Reference,
        ConsultantId = Application.ConsultantId,
        Kind = Application.Kind,
        Route = Application.Route,
        State = Application.State,
        StartedAt = Application.StartedAt,
        DeadlineOn = Application.Clock!.Deadline,
        Overdue = false,
    };

    public static readonly AssessmentView Assessment = new(
        Application.Id,
        Application.Revision,
        Rules,
        AdmissionRoute.Training,
        new DateOnly(2026, 3, 2),
        ["competence"],
        [
            .. PolicyCatalogue
                .Load()
                .All[0]
                .Admission.For(AdmissionRoute.Training)
                .Requirements.Take(2)
                .Select((requirement, index) => Assessed(requirement, isMet: index == 0)),
        ]
    );

    private static AssessedRuleView Assessed(AdmissionRequirement requirement, bool isMet) =>
        new(
            requirement.Code,
            requirement.Wording,
            requirement.AlternativeGroup,
            isMet ? RuleOutcome.Met : RuleOutcome.Missing,
            RuleUnit.Items,
            requirement.Minimum.Amount,
            isMet ? 1 : 0,
            isMet ? [DiplomaId] : []
        );
}
