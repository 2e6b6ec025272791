using Accreditation.Api.Http;
using Accreditation.Application.Cpd.Attendance;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Attendance;
using MediatR;

namespace Accreditation.Api.Cpd.Attendance;

/// <summary>The claims of participants who are missing on a list.</summary>
internal static class AttendanceClaimEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var claims = app.MapGroup("/attendance-claims").WithTags("Courses");

        app.MapPost("/runs/{id:guid}/attendance-claims", Claim)
            .WithTags("Courses")
            .For<ClaimAttendance>(
                "Claim a missing attendance",
                "By a consultant who attended the run and has no points for it, in the window in which attendance can be posted. The provider answers in the term of the rules."
            )
            .Takes(AttendanceExamples.Claim)
            .Creates(AttendanceExamples.ClaimView)
            .CanFailWith(
                "run.cancelled",
                "attendance.run-not-over",
                "attendance.window-closed",
                "attendance.course-halted",
                "attendance.credited",
                "attendance.claimed-already"
            );
        claims
            .MapGet("", List)
            .For<ListAttendanceClaims>(
                "List attendance claims",
                "Oldest first. Consultants see their own, providers those about their runs, registrars all."
            )
            .Lists(AttendanceExamples.ClaimView);
        claims
            .MapGet("/{id:guid}", Get)
            .For<GetAttendanceClaim>("Show an attendance claim", "For whoever made it, the provider and the registrar.")
            .Shows(AttendanceExamples.ClaimView);
        claims
            .MapPost("/{id:guid}/acceptance", Accept)
            .For<AcceptAttendanceClaim>("Accept an attendance claim", "The points come into the ledger at once.")
            .Changes(AttendanceExamples.ClaimView)
            .CanFailWith("attendance.answered-already", "attendance.credited");
        claims
            .MapPost("/{id:guid}/refusal", Refuse)
            .For<RefuseAttendanceClaim>("Refuse an attendance claim", "With a reason that the participant reads.")
            .Takes(AttendanceExamples.Refuse)
            .Changes(AttendanceExamples.ClaimView)
            .CanFailWith("attendance.answered-already");
    }

    private static async Task<IResult> Claim(
        Guid id,
        Body<ClaimAttendanceRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new ClaimAttendance(id, body.Value.Minutes), ct);
        return result.ShowCreated(claim => $"/v1/attendance-claims/{claim.Id}");
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        QueryEnum<AttendanceClaimState>? state = null,
        bool? overdue = null,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var page = new PageRequest(cursor, limit);
        var result = await mediator.Send(new ListAttendanceClaims(state?.Value, overdue, page), ct);
        return result.ShowPage();
    }

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new GetAttendanceClaim(id), ct);
        return result.Show();
    }

    private static async Task<IResult> Accept(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new AcceptAttendanceClaim(id, ifMatch.Revision), ct);
        return result.Show();
    }

    private static async Task<IResult> Refuse(
        Guid id,
        IfMatch ifMatch,
        Body<RefuseAttendanceClaimRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new RefuseAttendanceClaim(id, ifMatch.Revision, body.Value.Reason), ct);
        return result.Show();
    }
}
