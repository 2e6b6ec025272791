using Accreditation.Api.Http;
using Accreditation.Application.Cpd.Activities;
using MediatR;

namespace Accreditation.Api.Cpd.Activities;

/// <summary>What assessors and registrars do with a course.</summary>
internal static class ActivityAssessmentEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var activity = app.MapGroup("/activities/{id:guid}").WithTags("Accreditation");

        activity
            .MapPost("/assessment", Start)
            .For<StartActivityAssessment>(
                "Begin to assess a course",
                "It is locked from then on. Nobody judges a course of their own organisation, or one that they wrote."
            )
            .Changes(ActivityExamples.UnderAssessment)
            .CanFailWith(ActivityCodes.Judging);
        activity
            .MapPost("/incompleteness", Return)
            .For<ReturnActivity>("Send a course back for repair", "The provider changes it and files it again.")
            .Takes(ActivityExamples.Return)
            .Changes(ActivityExamples.Returned)
            .CanFailWith(["input.bsn-refused", .. ActivityCodes.Judging]);
        activity
            .MapPost("/opinion", GiveOpinion)
            .For<GiveActivityOpinion>(
                "Give an opinion on a course",
                "For a long course, and until a provider has one accredited, two assessors each give one before the decision."
            )
            .Takes(ActivityExamples.Verdict)
            .Changes(ActivityExamples.UnderAssessment)
            .CanFailWith([
                "input.bsn-refused",
                .. ActivityCodes.Judging,
                "activity.opinion-not-needed",
                "activity.opinion-given",
                "activity.opinions-complete",
            ]);
        activity
            .MapPost("/decision", Decide)
            .For<DecideActivity>(
                "Decide on a course",
                "Always by a person. Two assessors who agree: the decision is what they agree on. Two who disagree: a third one decides. A refused amendment leaves the accredited course as it was."
            )
            .Takes(ActivityExamples.Verdict)
            .Changes(ActivityExamples.Accredited)
            .CanFailWith([
                "input.bsn-refused",
                .. ActivityCodes.Judging,
                "activity.opinions-missing",
                "activity.decision-deviates",
                "activity.third-decides",
            ]);
        activity
            .MapPost("/suspension", Suspend)
            .For<SuspendActivity>(
                "Suspend an accreditation",
                "No new runs until it is lifted. Credits that participants have already stay."
            )
            .Takes(ActivityExamples.Reason)
            .Changes(ActivityExamples.Suspended)
            .CanFailWith(["input.bsn-refused", .. ActivityCodes.Judging]);
        activity
            .MapPost("/suspension/lifting", Lift)
            .For<LiftActivitySuspension>("Lift the suspension of an accreditation", "The course can be planned again.")
            .Takes(ActivityExamples.Lift)
            .Changes(ActivityExamples.Accredited)
            .CanFailWith(["input.bsn-refused", .. ActivityCodes.Judging]);
    }

    private static async Task<IResult> Start(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new StartActivityAssessment(id, ifMatch.Revision), ct)).Show();

    private static async Task<IResult> Return(
        Guid id,
        IfMatch ifMatch,
        Body<ReturnActivityRequest> body,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new ReturnActivity(id, ifMatch.Revision, body.Value.Items), ct)).Show();

    private static async Task<IResult> GiveOpinion(
        Guid id,
        IfMatch ifMatch,
        Body<VerdictRequest> body,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new GiveActivityOpinion(id, ifMatch.Revision, body.Value.ToVerdict()), ct)).Show();

    private static async Task<IResult> Decide(
        Guid id,
        IfMatch ifMatch,
        Body<VerdictRequest> body,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new DecideActivity(id, ifMatch.Revision, body.Value.ToVerdict()), ct)).Show();

    private static async Task<IResult> Suspend(
        Guid id,
        IfMatch ifMatch,
        Body<ActivityReasonRequest> body,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new SuspendActivity(id, ifMatch.Revision, body.Value.Reason), ct)).Show();

    private static async Task<IResult> Lift(
        Guid id,
        IfMatch ifMatch,
        Body<ActivityReasonRequest> body,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new LiftActivitySuspension(id, ifMatch.Revision, body.Value.Reason), ct)).Show();
}
