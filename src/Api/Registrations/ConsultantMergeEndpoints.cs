using Accreditation.Api.Http;
using Accreditation.Application.Registrations;
using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using MediatR;

namespace Accreditation.Api.Registrations;

/// <summary>Merging two records of one person, and splitting them again, by four eyes.</summary>
internal static class ConsultantMergeEndpoints
{
    private static readonly string[] Codes =
    [
        "consultant-merge.wrong-state",
        "consultant-merge.four-eyes",
        "consultant-merge.own-record",
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        var merges = app.MapGroup("/consultant-merges").WithTags("Consultant merges");

        merges
            .MapPost("", Propose)
            .For<ProposeConsultantMerge>("Propose to merge two consultants", "Another registrar decides on it.")
            .Takes(RegistrationExamples.ProposeMerge)
            .Creates(RegistrationExamples.Merge)
            .CanFailWith(
                "resource.not-found",
                "consultant.merged",
                "consultant-merge.already-proposed",
                "consultant-merge.own-record",
                "input.bsn-refused"
            );
        merges
            .MapGet("", List)
            .For<ListConsultantMerges>("List merges of consultants", "In the order in which they were proposed.")
            .Lists(RegistrationExamples.Merge);
        merges
            .MapGet("/{id:guid}", Get)
            .For<GetConsultantMerge>("Show a merge of consultants", "With what it did to registrations.")
            .Shows(RegistrationExamples.Merge);
        merges
            .MapPost("/{id:guid}/confirmation", Confirm)
            .For<ConfirmConsultantMerge>(
                "Confirm a merge",
                "By another registrar than the one who proposed it. The merged number leads to the surviving one from then on."
            )
            .Changes(RegistrationExamples.Merge)
            .CanFailWith([
                .. Codes,
                "consultant.merged",
                "registration.not-mergeable",
                "registration.survivor-removed",
            ]);
        merges
            .MapPost("/{id:guid}/rejection", Reject)
            .For<RejectConsultantMerge>(
                "Reject a merge or a split",
                "By another registrar than the one who proposed it."
            )
            .Changes(RegistrationExamples.Merge)
            .CanFailWith(Codes);
        merges
            .MapPost("/{id:guid}/split", ProposeSplit)
            .For<ProposeConsultantSplit>("Propose to split two merged consultants", "Another registrar decides on it.")
            .Takes(RegistrationExamples.ProposeSplit)
            .Changes(RegistrationExamples.Merge)
            .CanFailWith("consultant-merge.wrong-state", "consultant-merge.own-record", "input.bsn-refused");
        merges
            .MapPost("/{id:guid}/split-confirmation", ConfirmSplit)
            .For<ConfirmConsultantSplit>(
                "Confirm a split",
                "By another registrar than the one who proposed it. Both numbers live by themselves again."
            )
            .Changes(RegistrationExamples.Merge)
            .CanFailWith([.. Codes, "registration.merged", "registration.not-merged", "consultant.not-merged"]);
    }

    private static async Task<IResult> Propose(Body<ProposeMergeRequest> body, IMediator mediator, CancellationToken ct)
    {
        var (survivorId, mergedId, reason) = body.Value;
        var result = await mediator.Send(new ProposeConsultantMerge(survivorId, mergedId, reason), ct);
        return result.ShowCreated(merge => $"/v1/consultant-merges/{merge.Id}");
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        QueryEnum<ConsultantMergeState>? state = null,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    ) => (await mediator.Send(new ListConsultantMerges(state?.Value, new PageRequest(cursor, limit)), ct)).ShowPage();

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetConsultantMerge(id), ct)).Show();

    private static async Task<IResult> Confirm(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new ConfirmConsultantMerge(id, ifMatch.Revision), ct)).Show();

    private static async Task<IResult> Reject(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new RejectConsultantMerge(id, ifMatch.Revision), ct)).Show();

    private static async Task<IResult> ProposeSplit(
        Guid id,
        IfMatch ifMatch,
        Body<ProposeSplitRequest> body,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new ProposeConsultantSplit(id, ifMatch.Revision, body.Value.Reason), ct)).Show();

    private static async Task<IResult> ConfirmSplit(
        Guid id,
        IfMatch ifMatch,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new ConfirmConsultantSplit(id, ifMatch.Revision), ct)).Show();
}
