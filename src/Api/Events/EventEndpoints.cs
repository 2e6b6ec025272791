using Accreditation.Api.Http;
using Accreditation.Application.Events;
using Accreditation.Application.Shared;
using MediatR;

namespace Accreditation.Api.Events;

/// <summary>What the register tells: the feed, and the snapshot that a mirror begins with.</summary>
internal static class EventEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/events", Read)
            .WithTags("Events")
            .For<ReadEvents>(
                "Read the events",
                "CloudEvents 1.0 by the NL GOV profile, in one order without gaps: 'sequence'. The Link with rel=next and 'nextCursor' are always there; at the end, ask with them again later. Without a cursor from the oldest event that is kept. 'types' names types, separated by commas. With 'watchList', a list of your organisation: what concerns the registrations that it follows by a relation that holds, and what only such an organisation may know. With 'Accept: text/event-stream' events come as they happen; the 'id' of each is a cursor, which 'Last-Event-ID' goes on from. The stream ends with the token."
            )
            .Feeds(EventExamples.Page)
            .Streams(ServerSentEvents.ContentType, EventExamples.Stream)
            .CanFailWith(
                "events.cursor-expired",
                "events.too-many-open",
                "watch-list.no-organisation",
                "resource.not-found"
            );
        app.MapGet("/snapshots", Snapshot)
            .WithTags("Events")
            .For<TakeSnapshot>(
                "Take a snapshot",
                "The whole public register at one instant, as lines of JSON: first 'snapshot' with the cursor from which the events go on, then an 'entry' for each number as the public look-up shows it, 'merged' or 'removed' for a number that a mirror deletes, last 'end' with the count. A snapshot without its last line is not complete. With 'watchList' only what that list follows by a relation that holds."
            )
            .Downloads(JsonLines.ContentType, EventExamples.Snapshot)
            .CanFailWith("events.too-many-open", "watch-list.no-organisation", "resource.not-found");
    }

    private static async Task<IResult> Read(
        HttpContext http,
        IMediator mediator,
        EventStream stream,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit,
        string? types = null,
        Guid? watchList = null
    )
    {
        var streams = JsonLines.Prefers(http.Request, ServerSentEvents.ContentType);
        var from = streams && http.Request.Headers["Last-Event-ID"] is [{ Length: > 0 } seen] ? seen : cursor;
        var query = new ReadEvents(new PageRequest(from, limit), types, watchList);
        var result = await mediator.Send(query, ct);
        if (result.Error is not null || !streams)
            return result.ShowFeed(page => page.NextCursor);

        return await stream.Write(http, query, result.Value, mediator);
    }

    private static async Task<IResult> Snapshot(
        HttpContext http,
        IMediator mediator,
        RateLimits limits,
        CancellationToken ct,
        Guid? watchList = null
    )
    {
        using var place = limits.Snapshot(http);
        if (!place.IsAcquired)
            return Answers.Problem(EventFeedErrors.TooManyOpen);

        var result = await mediator.Send(new TakeSnapshot(watchList), ct);
        if (result.Error is { } error)
            return Answers.Problem(error);

        await using var snapshot = result.Value;
        await SnapshotWriter.Write(http, snapshot, ct);
        return Results.Empty;
    }
}
