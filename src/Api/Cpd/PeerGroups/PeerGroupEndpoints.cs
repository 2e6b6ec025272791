using Accreditation.Api.Http;
using Accreditation.Application.Cpd.PeerGroups;
using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Api.Cpd.PeerGroups;

/// <summary>Peer groups and their sessions: who, when and how long, never what was said.</summary>
internal static class PeerGroupEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var groups = app.MapGroup("/peer-groups").WithTags("Peer groups");
        var sessions = app.MapGroup("/peer-sessions").WithTags("Peer groups");

        groups
            .MapPost("", Found)
            .For<FoundPeerGroup>(
                "Register a peer group",
                "A consultant asks others, by registration number. Each of them joins by accepting."
            )
            .Takes(PeerGroupExamples.Found)
            .Creates(PeerGroupExamples.Group)
            .CanFailWith(
                "peer-group.section-unknown",
                "peer-group.wrong-size",
                "peer-group.named-twice",
                "peer-group.not-registered"
            );
        groups
            .MapGet("", List)
            .For<ListPeerGroups>("List peer groups", "Those of the caller, and those into which the caller is asked.")
            .Lists(PeerGroupExamples.Group);
        groups
            .MapGet("/{id:guid}", Get)
            .For<GetPeerGroup>(
                "Show a peer group",
                "For those in it. Of each other they see the registration number and the name that the public register shows."
            )
            .Shows(PeerGroupExamples.Group);
        groups
            .MapPost("/{id:guid}/acceptance", Accept)
            .For<AcceptPeerGroup>("Join a peer group", "Whoever is asked joins by their own confirmation.")
            .Changes(PeerGroupExamples.Group)
            .CanFailWith("peer-group.not-invited");
        groups
            .MapPost("/{id:guid}/departure", Leave)
            .For<LeavePeerGroup>("Leave a peer group", "Also for whoever is asked and does not want to join.")
            .Changes(PeerGroupExamples.Group)
            .CanFailWith("peer-group.left-already");
        groups
            .MapPost("/{id:guid}/sessions", Report)
            .For<ReportPeerSession>(
                "Report a session",
                "A member who was there says when it was, how long it took and who was there. There is no place for what was said."
            )
            .Takes(PeerGroupExamples.Report)
            .Creates(PeerGroupExamples.Session)
            .CanFailWith(
                "resource.not-found",
                "peer-group.section-unknown",
                "peer-session.group-too-small",
                "peer-session.too-few-present",
                "peer-session.not-member-then",
                "peer-session.reporter-absent",
                "peer-session.reported-already"
            );
        groups
            .MapGet("/{id:guid}/sessions", ListSessions)
            .For<ListPeerSessions>("List sessions", "For the members of the group, the last session first.")
            .Lists(PeerGroupExamples.Session)
            .CanFailWith("resource.not-found");
        sessions
            .MapGet("/{id:guid}", GetSession)
            .For<GetPeerSession>("Show a session", "For the members of the group and for those who were there.")
            .Shows(PeerGroupExamples.Session);
        sessions
            .MapPost("/{id:guid}/confirmation", Confirm)
            .For<ConfirmPeerSession>(
                "Confirm a session",
                "Another member who was there confirms it. With the last confirmation that the rules ask for, everybody who was there has the points."
            )
            .Changes(PeerGroupExamples.Confirmed)
            .CanFailWith(
                "peer-session.own-report",
                "peer-session.not-present",
                "peer-session.confirmed-already",
                "peer-session.closed"
            );
        sessions
            .MapDelete("/{id:guid}", Retract)
            .For<RetractPeerSession>("Take a session back", "By whoever reported it, while it does not count yet.")
            .Deletes()
            .CanFailWith("peer-session.of-another", "peer-session.closed");
    }

    private static async Task<IResult> Found(Body<FoundPeerGroupRequest> body, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new FoundPeerGroup(body.Value.Section, body.Value.Members), ct);
        return result.ShowCreated(group => $"/v1/peer-groups/{group.Id}");
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    ) => (await mediator.Send(new ListPeerGroups(new PageRequest(cursor, limit)), ct)).ShowPage();

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetPeerGroup(id), ct)).Show();

    private static async Task<IResult> Accept(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new AcceptPeerGroup(id, ifMatch.Revision), ct)).Show();

    private static async Task<IResult> Leave(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new LeavePeerGroup(id, ifMatch.Revision), ct)).Show();

    private static async Task<IResult> Report(
        Guid id,
        Body<ReportPeerSessionRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (heldOn, minutes, present) = body.Value;
        var result = await mediator.Send(new ReportPeerSession(id, heldOn, minutes, present), ct);
        return result.ShowCreated(session => $"/v1/peer-sessions/{session.Id}");
    }

    private static async Task<IResult> ListSessions(
        Guid id,
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    ) => (await mediator.Send(new ListPeerSessions(id, new PageRequest(cursor, limit)), ct)).ShowPage();

    private static async Task<IResult> GetSession(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetPeerSession(id), ct)).Show();

    private static async Task<IResult> Confirm(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new ConfirmPeerSession(id, ifMatch.Revision), ct)).Show();

    private static async Task<IResult> Retract(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new RetractPeerSession(id, ifMatch.Revision), ct)).ShowNothing();
}

/// <summary>A new peer group.</summary>
/// <param name="Section">The section of the register.</param>
/// <param name="Members">The registration numbers of the others.</param>
[Dutch("nieuwe intervisiegroep")]
internal sealed record FoundPeerGroupRequest(string Section, IReadOnlyList<string> Members);

/// <summary>A session of a peer group; there is no place for what was said.</summary>
/// <param name="HeldOn">The day.</param>
/// <param name="Minutes">The minutes.</param>
/// <param name="Present">The registration numbers of everybody who was there, your own included.</param>
[Dutch("nieuwe intervisiebijeenkomst")]
internal sealed record ReportPeerSessionRequest(DateOnly HeldOn, int Minutes, IReadOnlyList<string> Present);
