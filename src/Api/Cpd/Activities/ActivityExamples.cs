using Accreditation.Application.Cpd.Activities;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Policies;

namespace Accreditation.Api.Cpd.Activities;

/// <summary>Examples for the OpenAPI document; the people and organisations in them do not exist.</summary>
internal static class ActivityExamples
{
    private static readonly DateOnly From = new(2026, 3, 9);
    private static readonly DateOnly Until = new(2029, 3, 8);

    private static readonly IReadOnlyList<PointsShare> Points =
    [
        new("accredited", 6m, [new ThemePoints("law-and-case-law", 4m)]),
    ];

    public static readonly DraftActivityRequest Draft = new(
        "wmo-consulent",
        "Rechtspraak in het keukentafelgesprek",
        ActivityForm.Contact,
        360,
        "Morning: recent case law. Afternoon: practice with cases.",
        ["T. Trainer"],
        HasFinalTest: false,
        Points
    );

    public static readonly CoursePatch Revise = new(NetMinutes: 360, RequestedPoints: Points);

    public static readonly AmendActivityRequest Amend = new(AmendmentKind.Minor, Trainers: ["T. Trainer", "D. Docent"]);

    public static readonly ReturnActivityRequest Return = new(["The programme of the afternoon."]);

    public static readonly VerdictRequest Verdict = new(AccreditationOutcome.Accredited, Points);

    public static readonly ActivityReasonRequest Reason = new("The course is no longer given as it was accredited.");

    public static readonly ActivityReasonRequest Lift = new("The course is given as it was accredited again.");

    public static readonly PlanRunRequest Plan = new(new DateOnly(2026, 5, 12), new DateOnly(2026, 5, 12), "Utrecht");

    public static readonly RescheduleRunRequest Reschedule = new(Online: true);

    public static readonly ActivityView Drafted = new()
    {
        Id = Guid.Parse("0192f0d1-1a2b-7c3d-8e4f-5a6b7c8d9e0f"),
        Revision = 1,
        Number = null,
        Provider = "ORG-LEERWERKPLAATS",
        Section = Draft.Section,
        State = ActivityState.Draft,
        Title = Draft.Title,
        Form = Draft.Form,
        NetMinutes = Draft.NetMinutes,
        Points = [],
        AccreditedFrom = null,
        AccreditedUntil = null,
        Dossier = new ActivityDossierView
        {
            Policy = new PolicyReference(Draft.Section, 1),
            StartedAt = At(2),
            PossibleActs = [.. ActivityTransitions.ActsIn(ActivityState.Draft, hasAccreditation: false)],
            Programme = Draft.Programme,
            Trainers = Draft.Trainers!,
            HasFinalTest = Draft.HasFinalTest,
            RequestedPoints = Points,
            Amendment = null,
            NeedsTwoAssessors = false,
            Opinions = [],
            Decision = null,
            Steps = [Step(2, ActivityAct.Draft, ActivityState.Draft)],
        },
    };

    public static readonly ActivityView Submitted = After(Drafted, 3, ActivityAct.Submit, ActivityState.Submitted);

    public static readonly ActivityView Returned = After(
        Submitted,
        4,
        ActivityAct.Return,
        ActivityState.Returned,
        Return.Items[0]
    );

    public static readonly ActivityView UnderAssessment = After(
        Submitted,
        4,
        ActivityAct.StartAssessment,
        ActivityState.UnderAssessment
    );

    public static readonly ActivityView Accredited = Decided(
        After(UnderAssessment, 9, ActivityAct.Accredit, ActivityState.Accredited)
    );

    public static readonly ActivityView Amended = After(Accredited, 20, ActivityAct.AmendMinor, ActivityState.Amended);

    public static readonly ActivityView Suspended = After(
        Accredited,
        20,
        ActivityAct.Suspend,
        ActivityState.Suspended,
        Reason.Reason
    );

    public static readonly ActivityView Withdrawn = After(
        Accredited,
        20,
        ActivityAct.Withdraw,
        ActivityState.Withdrawn,
        Reason.Reason
    );

    public static readonly ActivityView Public = Accredited with { Dossier = null };

    public static readonly ActivitySummary Summary = new()
    {
        Id = Public.Id,
        Number = Public.Number,
        Provider = Public.Provider,
        Section = Public.Section,
        State = Public.State,
        Title = Public.Title,
        Form = Public.Form,
        NetMinutes = Public.NetMinutes,
        Points = Public.Points,
        AccreditedFrom = Public.AccreditedFrom,
        AccreditedUntil = Public.AccreditedUntil,
    };

    public static readonly RunView Run = RunAt(1, Plan.Place, null);

    public static readonly RunView Rescheduled = RunAt(2, null, null);

    public static readonly RunView CancelledRun = RunAt(2, Plan.Place, At(30));

    private static RunView RunAt(int revision, string? place, DateTimeOffset? cancelledAt) =>
        new()
        {
            Id = Guid.Parse("0192f0d2-2b3c-7d4e-9f5a-6b7c8d9e0f1a"),
            Revision = revision,
            ActivityId = Drafted.Id,
            Provider = Drafted.Provider,
            Section = Draft.Section,
            StartsOn = Plan.StartsOn,
            EndsOn = Plan.EndsOn,
            Place = place,
            Online = place is null,
            NetMinutes = Draft.NetMinutes,
            Points = Points,
            CancelledAt = cancelledAt,
        };

    private static ActivityView Decided(ActivityView view) =>
        view with
        {
            Number = "ACC-7K2MX9QP",
            Points = Points,
            AccreditedFrom = From,
            AccreditedUntil = Until,
            Dossier = view.Dossier! with
            {
                PossibleActs = [.. ActivityTransitions.ActsIn(ActivityState.Accredited, hasAccreditation: true)],
                Decision = new AccreditationDecisionView(At(9), AccreditationOutcome.Accredited, Points, [], null),
            },
        };

    private static ActivityView After(
        ActivityView view,
        int day,
        ActivityAct act,
        ActivityState state,
        params string[] notes
    ) =>
        view with
        {
            Revision = view.Revision + 1,
            State = state,
            Dossier = view.Dossier! with
            {
                PossibleActs = [.. ActivityTransitions.ActsIn(state, view.Number is not null)],
                Steps = [.. view.Dossier.Steps, Step(day, act, state, notes)],
            },
        };

    private static ActivityStepView Step(int day, ActivityAct act, ActivityState state, params string[] notes) =>
        new(At(day), act, state, notes, null);

    private static DateTimeOffset At(int day) => new(2026, 3, day, 9, 30, 0, TimeSpan.Zero);
}
