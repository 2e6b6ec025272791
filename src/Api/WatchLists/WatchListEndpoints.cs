using Accreditation.Api.Http;
using Accreditation.Application.Shared;
using Accreditation.Application.WatchLists;
using MediatR;

namespace Accreditation.Api.WatchLists;

/// <summary>The watch-lists of organisations.</summary>
internal static class WatchListEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var lists = app.MapGroup("/watch-lists").WithTags("Watch-lists");

        lists
            .MapPost("", Begin)
            .For<BeginWatchList>(
                "Begin a watch-list",
                "For the organisation that the token names. An organisation has at most 20 lists, each with a name of its own."
            )
            .Takes(WatchListExamples.Begin)
            .Creates(WatchListExamples.List)
            .CanFailWith(
                "watch-list.no-organisation",
                "watch-list.name-taken",
                "watch-list.too-many",
                "input.bsn-refused"
            );
        lists
            .MapGet("", List)
            .For<ListWatchLists>("List watch-lists", "Those of the organisation that the token names.")
            .Lists(WatchListExamples.List)
            .CanFailWith("watch-list.no-organisation");
        lists
            .MapGet("/{id:guid}", Get)
            .For<GetWatchList>(
                "Show a watch-list",
                "Without its entries. Its ETag is the one to change the entries with."
            )
            .Shows(WatchListExamples.List)
            .CanFailWith("watch-list.no-organisation");
        lists
            .MapDelete("/{id:guid}", End)
            .For<EndWatchList>("End a watch-list", "With all its entries. Nobody is followed by it any more.")
            .Deletes()
            .CanFailWith("watch-list.no-organisation", "watch-list.in-use");
        MapEntries(lists);
    }

    private static void MapEntries(RouteGroupBuilder lists)
    {
        lists
            .MapPut("/{id:guid}/entries", Replace)
            .For<ReplaceWatchEntries>(
                "Say whom a watch-list follows",
                "Up to 5,000 rows replace everything that is on the list (RFC 9110): what is not sent is followed no longer, and is counted in 'removed'. Each row has an outcome of its own, in the order sent; a row that is mistyped or names no issued number does nothing and does not keep the others. A merged number is followed under the number that survives. Sending the same again changes nothing."
            )
            .Takes(WatchListExamples.Replace)
            .Changes(WatchListExamples.Report)
            .CanFailWith("watch-list.no-organisation", "input.bsn-refused");
        lists
            .MapGet("/{id:guid}/entries", Entries)
            .For<ListWatchEntries>(
                "List the entries of a watch-list",
                "Each with its standing today and the ground on which it is followed: an employment on record with the organisation, or the consultant's own consent. Both are looked up at each reading. While a ground holds, 'details' tells more than the public register does."
            )
            .Lists(WatchListExamples.Entry)
            .CanFailWith("watch-list.no-organisation");
        lists
            .MapDelete("/{id:guid}/entries/{number}", Remove)
            .For<RemoveWatchEntry>(
                "Stop following a number",
                "The number as it stands on the list. 'If-Match' is the ETag of the list."
            )
            .Deletes()
            .CanFailWith(
                "watch-list.no-organisation",
                "registration.number-malformed",
                "registration.number-check-failed"
            );
        lists
            .MapDelete("/{id:guid}/entries", Clear)
            .For<ClearWatchEntries>(
                "Empty a watch-list",
                "The list stays. To stop following some of many, send those that remain."
            )
            .Deletes()
            .CanFailWith("watch-list.no-organisation");
    }

    private static async Task<IResult> Begin(Body<BeginWatchListRequest> body, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new BeginWatchList(body.Value.Name), ct);
        return result.ShowCreated(list => $"/v1/watch-lists/{list.Id}");
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    ) => (await mediator.Send(new ListWatchLists(new PageRequest(cursor, limit)), ct)).ShowPage();

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetWatchList(id), ct)).Show();

    private static async Task<IResult> End(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new EndWatchList(id, ifMatch.Revision), ct)).ShowNothing();

    private static async Task<IResult> Replace(
        Guid id,
        IfMatch ifMatch,
        Body<ReplaceWatchEntriesRequest> body,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new ReplaceWatchEntries(id, ifMatch.Revision, body.Value.ToRows()), ct)).Show();

    private static async Task<IResult> Entries(
        Guid id,
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    ) => (await mediator.Send(new ListWatchEntries(id, new PageRequest(cursor, limit)), ct)).ShowPage();

    private static async Task<IResult> Remove(
        Guid id,
        string number,
        IfMatch ifMatch,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new RemoveWatchEntry(id, number, ifMatch.Revision), ct)).ShowNothing();

    private static async Task<IResult> Clear(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new ClearWatchEntries(id, ifMatch.Revision), ct)).ShowNothing();
}
