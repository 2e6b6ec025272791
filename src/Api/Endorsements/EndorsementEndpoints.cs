using Accreditation.Api.Http;
using Accreditation.Application.Endorsements;
using Accreditation.Application.Shared;
using MediatR;

namespace Accreditation.Api.Endorsements;

/// <summary>The endorsements, and the review tasks that come of withdrawing one.</summary>
internal static class EndorsementEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var endorsements = app.MapGroup("/endorsements").WithTags("Endorsements");

        endorsements
            .MapPost("", Ask)
            .For<AskEndorsement>(
                "Ask for an endorsement",
                "A consultant asks a named manager of an organisation that they worked for in the covered period."
            )
            .Takes(EndorsementExamples.Ask)
            .Creates(EndorsementExamples.Requested)
            .CanFailWith(["resource.not-found", .. RequestRules]);
        endorsements
            .MapGet("", List)
            .For<ListEndorsements>(
                "List endorsements",
                "Consultants see their own, managers those addressed to them. With 'applicationId': those used for that application, for everybody on the case."
            )
            .Lists(EndorsementExamples.Summary);
        endorsements
            .MapGet("/{id:guid}", Get)
            .For<GetEndorsement>(
                "Show an endorsement",
                "Visible to the consultant, to the manager, and once it is used for an application to everybody on that case."
            )
            .Shows(EndorsementExamples.Given);
        endorsements
            .MapPost("/{id:guid}/statement", Give)
            .For<GiveEndorsement>(
                "Give an endorsement",
                "The manager states facts, answers the fixed statements of the policy and may add a few words. It is frozen then."
            )
            .Takes(EndorsementExamples.Give)
            .Changes(EndorsementExamples.Given)
            .CanFailWith(
                "endorsement.not-open",
                "endorsement.tie-declared",
                "endorsement.of-oneself",
                "endorsement.reciprocal"
            );
        endorsements
            .MapPost("/{id:guid}/refusal", Decline)
            .For<DeclineEndorsement>(
                "Decline to endorse",
                "Needs no reason. Only the consultant and the manager ever see it."
            )
            .Changes(EndorsementExamples.Closed)
            .CanFailWith("endorsement.not-open");
        endorsements
            .MapPost("/{id:guid}/cancellation", Cancel)
            .For<CancelEndorsementRequest>("Take a request back", "The consultant takes back what is not answered yet.")
            .Changes(EndorsementExamples.Closed)
            .CanFailWith("endorsement.not-open");
        endorsements
            .MapPost("/{id:guid}/redirection", Redirect)
            .For<RedirectEndorsement>(
                "Send a request to another manager",
                "For a request that nobody answers. The other manager sees no trace of the first."
            )
            .Takes(EndorsementExamples.Redirect)
            .Changes(EndorsementExamples.Requested)
            .CanFailWith([.. RequestRules, "endorsement.not-open"]);
        endorsements
            .MapPost("/{id:guid}/withdrawal", Withdraw)
            .For<WithdrawEndorsement>(
                "Withdraw an endorsement",
                "No standing changes; a registrar gets a task to look again when an application relies on it."
            )
            .Changes(EndorsementExamples.Withdrawn)
            .CanFailWith("endorsement.not-given");
    }

    private static readonly string[] RequestRules =
    [
        "input.bsn-refused",
        "endorsement.tie-declared",
        "endorsement.of-oneself",
        "endorsement.never-worked-there",
        "endorsement.asked-already",
        "endorsement.reciprocal",
        "endorsement.too-many-open",
    ];

    private static async Task<IResult> Ask(Body<AskEndorsementRequest> body, IMediator mediator, CancellationToken ct)
    {
        var (section, endorser, from, until, tie) = body.Value;
        var result = await mediator.Send(new AskEndorsement(section, endorser, from, until, tie), ct);
        return result.ShowCreated(endorsement => $"/v1/endorsements/{endorsement.Id}");
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        Guid? applicationId = null,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var result = await mediator.Send(new ListEndorsements(new PageRequest(cursor, limit), applicationId), ct);
        return result.ShowPage();
    }

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new GetEndorsement(id), ct);
        return result.Show();
    }

    private static async Task<IResult> Give(
        Guid id,
        IfMatch ifMatch,
        Body<GiveEndorsementRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var command = new GiveEndorsement(id, ifMatch.Revision, body.Value.ToDraft(), body.Value.Tie);
        var result = await mediator.Send(command, ct);
        return result.Show();
    }

    private static async Task<IResult> Decline(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new DeclineEndorsement(id, ifMatch.Revision), ct);
        return result.Show();
    }

    private static async Task<IResult> Cancel(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new CancelEndorsementRequest(id, ifMatch.Revision), ct);
        return result.Show();
    }

    private static async Task<IResult> Redirect(
        Guid id,
        IfMatch ifMatch,
        Body<RedirectEndorsementRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var command = new RedirectEndorsement(id, ifMatch.Revision, body.Value.Endorser, body.Value.Tie);
        var result = await mediator.Send(command, ct);
        return result.Show();
    }

    private static async Task<IResult> Withdraw(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new WithdrawEndorsement(id, ifMatch.Revision), ct);
        return result.Show();
    }
}
