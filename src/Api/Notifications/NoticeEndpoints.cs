using Accreditation.Api.Http;
using Accreditation.Api.Registrations;
using Accreditation.Application.Notifications;
using Accreditation.Application.Shared;
using Accreditation.Domain.Notifications;
using MediatR;

namespace Accreditation.Api.Notifications;

/// <summary>The notices to consultants and their proof.</summary>
internal static class NoticeEndpoints
{
    private static readonly string[] NumberCodes =
    [
        "registration.number-malformed",
        "registration.number-check-failed",
    ];

    private static readonly string[] JudgementCodes =
    [
        "registration.own-organisation",
        "registration.own-registration",
        "registration.organisation-unknown",
        "input.bsn-refused",
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        var notices = app.MapGroup("").WithTags("Notices");

        notices
            .MapGet("/notices", List)
            .For<ListNotices>(
                "List notices",
                "In the order in which they were planned. Those that were given up wait for a letter or a call."
            )
            .Lists(NoticeExamples.Summary)
            .CanFailWith(NumberCodes);
        notices
            .MapGet("/notices/{id:guid}", Get)
            .For<GetNotice>("Show a notice", "To a registrar, or to the consultant whose it is.")
            .Shows(NoticeExamples.Proven);
        notices
            .MapPost("/notices/{id:guid}/bounce", Bounce)
            .For<BounceNotice>(
                "Record that a notice came back",
                "Its proof is annulled: when too few others are proven, the registration does not lapse."
            )
            .Takes(NoticeExamples.Bounce)
            .Changes(NoticeExamples.Bounced)
            .CanFailWith([.. JudgementCodes, "notice.wrong-state"]);
        notices
            .MapGet("/consultants/{id:guid}/notices", ListOfConsultant)
            .For<ListNoticesOfConsultant>(
                "List the notices of a consultant",
                "In the order in which they were planned; consultants see their own."
            )
            .Lists(NoticeExamples.Summary)
            .CanFailWith("resource.not-found");
        notices
            .MapPost("/registrations/{number}/proven-notices", Prove)
            .For<ProveNotice>(
                "Record a notice by other means",
                "By letter, telephone or in person, about the end of the period of today. It counts as much as one that the register sent."
            )
            .Takes(NoticeExamples.Prove)
            .Changes(RegistrationExamples.Registration)
            .CanFailWith([
                .. NumberCodes,
                .. JudgementCodes,
                "registration.merged",
                "registration.not-active",
                "notice.arrived-before-period",
                "notice.proven-that-day",
            ]);
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        string? registration = null,
        QueryEnum<NoticeState>? state = null,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    ) =>
        (
            await mediator.Send(new ListNotices(registration, state?.Value, new PageRequest(cursor, limit)), ct)
        ).ShowPage();

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetNotice(id), ct)).Show();

    private static async Task<IResult> Bounce(
        Guid id,
        IfMatch ifMatch,
        Body<BounceNoticeRequest> body,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new BounceNotice(id, ifMatch.Revision, body.Value.Reason), ct)).Show();

    private static async Task<IResult> ListOfConsultant(
        Guid id,
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    ) => (await mediator.Send(new ListNoticesOfConsultant(id, new PageRequest(cursor, limit)), ct)).ShowPage();

    private static async Task<IResult> Prove(
        string number,
        IfMatch ifMatch,
        Body<ProveNoticeRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (channel, arrivedOn, proof) = body.Value;
        return (await mediator.Send(new ProveNotice(number, ifMatch.Revision, channel, arrivedOn, proof), ct)).Show();
    }
}
