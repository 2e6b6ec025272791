using Accreditation.Api.Http;
using Accreditation.Application.Cpd.Activities;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using MediatR;

namespace Accreditation.Api.Cpd.Activities;

/// <summary>The courses, as everybody sees them and as their providers write them.</summary>
internal static class ActivityEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var activities = app.MapGroup("/activities").WithTags("Courses");

        activities
            .MapGet("", List)
            .For<ListActivities>(
                "List courses",
                "The public calendar: what is accredited today, or on 'validOn'. Providers see all courses of their own besides, and those who judge and oversee see every course; 'state' is of use to them."
            )
            .Lists(ActivityExamples.Summary);
        activities
            .MapGet("/{id:guid}", Get)
            .For<GetActivity>(
                "Show a course",
                "Public once it was accredited, for ever. The dossier is shown to its provider and to those who judge and oversee."
            )
            .Shows(ActivityExamples.Public);
        activities
            .MapPost("", Draft)
            .For<DraftActivity>("Begin a course", "A draft, seen by the provider and by those who judge and oversee.")
            .Takes(ActivityExamples.Draft)
            .Creates(ActivityExamples.Drafted)
            .CanFailWith("input.bsn-refused", "activity.section-unknown", "activity.provider-unknown");
        activities
            .MapPatch("/{id:guid}", Revise)
            .For<ReviseActivity>(
                "Change a course that is being written",
                "A JSON merge patch (RFC 7396) of a draft, or of what came back for repair. Under assessment it is locked."
            )
            .Takes(ActivityExamples.Revise, "application/merge-patch+json")
            .Changes(ActivityExamples.Drafted)
            .CanFailWith(ActivityCodes.Writing);
        activities
            .MapPost("/{id:guid}/submission", Submit)
            .For<SubmitActivity>("File a course", "Also after repair. The rules of that day govern it to the decision.")
            .Changes(ActivityExamples.Submitted)
            .CanFailWith(ActivityCodes.Filing);
        activities
            .MapPost("/{id:guid}/amendment", Amend)
            .For<AmendActivity>(
                "Change an accredited course",
                "Minor: the title and the trainers; the accreditation stays. Major: anything else, or the same content for a new term; it is judged again, and until then the course stays as it is for the runs that are planned."
            )
            .Takes(ActivityExamples.Amend)
            .Changes(ActivityExamples.Amended)
            .CanFailWith(["input.bsn-refused", .. ActivityCodes.Filing, "activity.amendment-is-major"]);
        activities
            .MapDelete("/{id:guid}/amendment", Drop)
            .For<DropAmendment>("Take a major amendment back", "Before it is assessed; the course stays as it was.")
            .Deletes()
            .CanFailWith("activity.other-organisation", "activity.wrong-state");
        activities
            .MapPost("/{id:guid}/withdrawal", Withdraw)
            .For<WithdrawActivity>(
                "Withdraw a course",
                "The provider its own, or a registrar. Credits that participants have already stay."
            )
            .Takes(ActivityExamples.Reason)
            .Changes(ActivityExamples.Withdrawn)
            .CanFailWith(["input.bsn-refused", "activity.other-organisation", .. ActivityCodes.Judging]);
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        string? theme = null,
        QueryEnum<ActivityForm>? form = null,
        DateOnly? from = null,
        DateOnly? until = null,
        string? place = null,
        DateOnly? validOn = null,
        string? section = null,
        string? provider = null,
        QueryEnum<ActivityState>? state = null,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var page = new PageRequest(cursor, limit);
        var query = new ListActivities(
            theme,
            form?.Value,
            from,
            until,
            place,
            validOn,
            section,
            provider,
            state?.Value,
            page
        );
        return (await mediator.Send(query, ct)).ShowPage();
    }

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetActivity(id), ct)).Show();

    private static async Task<IResult> Draft(Body<DraftActivityRequest> body, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(body.Value.ToCommand(), ct);
        return result.ShowCreated(activity => $"/v1/activities/{activity.Id}");
    }

    private static async Task<IResult> Revise(
        Guid id,
        IfMatch ifMatch,
        Body<CoursePatch> body,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new ReviseActivity(id, ifMatch.Revision, body.Value), ct)).Show();

    private static async Task<IResult> Submit(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new SubmitActivity(id, ifMatch.Revision), ct)).Show();

    private static async Task<IResult> Amend(
        Guid id,
        IfMatch ifMatch,
        Body<AmendActivityRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var command = new AmendActivity(id, ifMatch.Revision, body.Value.Kind, body.Value.ToPatch());
        return (await mediator.Send(command, ct)).Show();
    }

    private static async Task<IResult> Drop(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new DropAmendment(id, ifMatch.Revision), ct)).ShowNothing();

    private static async Task<IResult> Withdraw(
        Guid id,
        IfMatch ifMatch,
        Body<ActivityReasonRequest> body,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new WithdrawActivity(id, ifMatch.Revision, body.Value.Reason), ct)).Show();
}
