using Accreditation.Api.Http;
using Accreditation.Application.Endorsements;
using Accreditation.Application.Shared;
using MediatR;

namespace Accreditation.Api.Endorsements;

/// <summary>The tasks to look at a case again.</summary>
internal static class ReviewTaskEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var tasks = app.MapGroup("/review-tasks").WithTags("Endorsements");

        tasks
            .MapGet("", List)
            .For<ListReviewTasks>(
                "List review tasks",
                "The oldest first; 'open' leaves out those that are done, or those that wait."
            )
            .Lists(EndorsementExamples.Task);
        tasks
            .MapGet("/{id:guid}", Get)
            .For<GetReviewTask>(
                "Show a review task",
                "A task comes up when an endorsement is withdrawn that an application relies on."
            )
            .Shows(EndorsementExamples.Task);
        tasks
            .MapPost("/{id:guid}/completion", Complete)
            .For<CompleteReviewTask>(
                "Complete a review task",
                "The registrar looked at the case again and says what came of it."
            )
            .Takes(EndorsementExamples.Complete)
            .Changes(EndorsementExamples.Completed)
            .CanFailWith("input.bsn-refused", "review-task.done");
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        bool? open = null,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var result = await mediator.Send(new ListReviewTasks(new PageRequest(cursor, limit), open), ct);
        return result.ShowPage();
    }

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new GetReviewTask(id), ct);
        return result.Show();
    }

    private static async Task<IResult> Complete(
        Guid id,
        IfMatch ifMatch,
        Body<CompleteReviewTaskRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new CompleteReviewTask(id, ifMatch.Revision, body.Value.Outcome), ct);
        return result.Show();
    }
}
