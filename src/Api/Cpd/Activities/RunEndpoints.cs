using Accreditation.Api.Http;
using Accreditation.Application.Cpd.Activities;
using Accreditation.Application.Shared;
using MediatR;

namespace Accreditation.Api.Cpd.Activities;

/// <summary>The dates of courses.</summary>
internal static class RunEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var ofActivity = app.MapGroup("/activities/{id:guid}/runs").WithTags("Courses");
        var runs = app.MapGroup("/runs").WithTags("Courses");

        ofActivity
            .MapPost("", Plan)
            .For<PlanRun>(
                "Plan a run",
                "Of a course that is accredited on the first day. The run keeps the minutes and points that the course has now."
            )
            .Takes(ActivityExamples.Plan)
            .Creates(ActivityExamples.Run)
            .CanFailWith(
                "resource.not-found",
                "input.bsn-refused",
                "activity.other-organisation",
                "run.not-accredited"
            );
        ofActivity
            .MapGet("", List)
            .For<ListRuns>("List the runs of a course", "By their first day, cancelled ones too.")
            .Lists(ActivityExamples.Run)
            .CanFailWith("resource.not-found");
        runs.MapGet("/{id:guid}", Get).For<GetRun>("Show a run", "Anybody may ask.").Shows(ActivityExamples.Run);
        runs.MapPatch("/{id:guid}", Reschedule)
            .For<RescheduleRun>("Move a run", "A JSON merge patch (RFC 7396), before the run has begun.")
            .Takes(ActivityExamples.Reschedule, "application/merge-patch+json")
            .Changes(ActivityExamples.Rescheduled)
            .CanFailWith([.. Changing, "input.bsn-refused", "run.not-accredited", "run.moved-to-the-past"]);
        runs.MapPost("/{id:guid}/cancellation", Cancel)
            .For<CancelRun>("Cancel a run", "Before it has begun.")
            .Changes(ActivityExamples.CancelledRun)
            .CanFailWith(Changing);
    }

    private static readonly string[] Changing = ["activity.other-organisation", "run.begun", "run.cancelled"];

    private static async Task<IResult> Plan(
        Guid id,
        Body<PlanRunRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (startsOn, endsOn, place, online) = body.Value;
        var result = await mediator.Send(new PlanRun(id, startsOn, endsOn, place, online), ct);
        return result.ShowCreated(run => $"/v1/runs/{run.Id}");
    }

    private static async Task<IResult> List(
        Guid id,
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    ) => (await mediator.Send(new ListRuns(id, new PageRequest(cursor, limit)), ct)).ShowPage();

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetRun(id), ct)).Show();

    private static async Task<IResult> Reschedule(
        Guid id,
        IfMatch ifMatch,
        Body<RescheduleRunRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (startsOn, endsOn, place, online) = body.Value;
        var command = new RescheduleRun(id, ifMatch.Revision, startsOn, endsOn, place, online);
        return (await mediator.Send(command, ct)).Show();
    }

    private static async Task<IResult> Cancel(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new CancelRun(id, ifMatch.Revision), ct)).Show();
}
