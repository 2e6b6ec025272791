using Accreditation.Api.Http;
using Accreditation.Application.Cpd.Attendance;
using Accreditation.Application.Shared;
using MediatR;

namespace Accreditation.Api.Cpd.Attendance;

/// <summary>The attendance lists of runs.</summary>
internal static class AttendanceEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var run = app.MapGroup("/runs/{id:guid}").WithTags("Courses");
        var uploads = app.MapGroup("/attendance-uploads").WithTags("Courses");

        run.MapPost("/attendance", Post)
            .For<PostAttendance>(
                "Post the attendance of a run",
                "By the provider, after the run, in the window of the rules; late is accepted with a flag. JSON, or CSV (RFC 4180, UTF-8, comma or semicolon, a header line). Each row has an outcome of its own, in the order sent: good rows are credited, the others say why not. Sending a row again changes nothing, other minutes correct what was posted before. With `dryRun=true` nothing is changed."
            )
            .Takes(AttendanceExamples.Post)
            .TakesText("text/csv", AttendanceExamples.Csv)
            .Creates(AttendanceExamples.Report)
            .CanBeTried("A trial: what posting the list would do. Nothing was changed.")
            .CanFailWith(
                "run.cancelled",
                "attendance.run-not-over",
                "attendance.window-closed",
                "attendance.course-halted"
            );
        run.MapGet("/attendance-uploads", List)
            .For<ListAttendanceUploads>(
                "List the attendance lists of a run",
                "In the order in which they were posted. For the provider and the registrar."
            )
            .Lists(AttendanceExamples.Upload);
        uploads
            .MapGet("/{id:guid}", Get)
            .For<GetAttendanceUpload>("Show an attendance list", "Its counts and state, not its rows.")
            .Shows(AttendanceExamples.Upload);
        uploads
            .MapPost("/{id:guid}/rollback", RollBack)
            .For<RollBackAttendance>(
                "Roll an attendance list back",
                "All its entries are reversed as one act. Those that changed since are left and named in `rollback.skipped`."
            )
            .Takes(AttendanceExamples.RollBack)
            .Changes(AttendanceExamples.Upload)
            .CanFailWith("attendance.rolled-back-already");
    }

    private static async Task<IResult> Post(
        Guid id,
        AttendanceList list,
        IMediator mediator,
        CancellationToken ct,
        bool dryRun = false
    )
    {
        var result = await mediator.Send(new PostAttendance(id, dryRun, list.Rows), ct);
        return result.Error is null && result.Value.DryRun
            ? result.Show()
            : result.ShowCreated(report => $"/v1/attendance-uploads/{report.UploadId}");
    }

    private static async Task<IResult> List(
        Guid id,
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var result = await mediator.Send(new ListAttendanceUploads(id, new PageRequest(cursor, limit)), ct);
        return result.ShowPage();
    }

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new GetAttendanceUpload(id), ct);
        return result.Show();
    }

    private static async Task<IResult> RollBack(
        Guid id,
        IfMatch ifMatch,
        Body<RollBackAttendanceRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new RollBackAttendance(id, ifMatch.Revision, body.Value.Reason), ct);
        return result.Show();
    }
}
