using System.Globalization;
using Accreditation.Api.Http;
using Accreditation.Application.Events;
using MediatR;

namespace Accreditation.Api.Events;

/// <summary>
/// Sends events as they happen. It holds one page at most, asks the store only when an event was committed, and asks anew
/// each time what the watch-list follows. It ends with the token, when the register stops, and when the reader goes.
/// </summary>
internal sealed class EventStream(
    EventBell bell,
    RateLimits limits,
    IHostApplicationLifetime register,
    TimeProvider clock
)
{
    private static readonly TimeSpan BetweenHeartbeats = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestStream = TimeSpan.FromHours(12);

    public async Task<IResult> Write(HttpContext http, ReadEvents query, EventPage first, IMediator mediator)
    {
        using var place = limits.Stream(http);
        if (!place.IsAcquired)
            return Answers.Problem(EventFeedErrors.TooManyOpen);

        using var token = new CancellationTokenSource(RestOfToken(http), clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            token.Token,
            http.RequestAborted,
            register.ApplicationStopping
        );
        http.Response.ContentType = ServerSentEvents.ContentType;
        // A proxy would gather what is to be seen at once.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await http.Response.Body.FlushAsync(end.Token);
            // HEAD asks for no content, and would wait for its end.
            if (http.Response.Body != Stream.Null)
                await Follow(http.Response, query, first, mediator, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The end of a stream is no failure.
        }

        return Results.Empty;
    }

    private async Task Follow(
        HttpResponse response,
        ReadEvents query,
        EventPage page,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var told = clock.GetTimestamp();
        while (true)
        {
            foreach (var happened in page.Items)
                await response.WriteAsync(ServerSentEvents.Of(happened), ct);
            if (page.Items.Count > 0)
            {
                await response.Body.FlushAsync(ct);
                told = clock.GetTimestamp();
            }

            // Taken before reading on, so that what is committed in between rings it.
            var next = bell.Next;
            var read = await mediator.Send(query with { Page = query.Page with { Cursor = page.NextCursor } }, ct);
            if (read.Error is { } error)
            {
                await response.WriteAsync(ServerSentEvents.Of(error), ct);
                return;
            }

            page = read.Value;
            if (page.Items.Count == 0)
                told = await Await(next, response, page.NextCursor, told, ct);
        }
    }

    /// <summary>
    /// Waits for the next event. However many come that are not for this reader, it is told in time that the stream lives,
    /// and so is the register when the reader does not.
    /// </summary>
    /// <returns>When the reader was told something last.</returns>
    private async Task<long> Await(Task next, HttpResponse response, string cursor, long told, CancellationToken ct)
    {
        do
        {
            var rest = BetweenHeartbeats - clock.GetElapsedTime(told);
            if (rest > TimeSpan.Zero && await Comes(next, rest, ct))
                return told;

            await response.WriteAsync(ServerSentEvents.Heartbeat(cursor), ct);
            await response.Body.FlushAsync(ct);
            told = clock.GetTimestamp();
        } while (!next.IsCompleted);

        return told;
    }

    private async Task<bool> Comes(Task next, TimeSpan within, CancellationToken ct)
    {
        try
        {
            await next.WaitAsync(within, clock, ct);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private TimeSpan RestOfToken(HttpContext http)
    {
        var text = http.User.FindFirst("exp")?.Value;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.Zero;

        var rest = DateTimeOffset.FromUnixTimeSeconds(seconds) - clock.GetUtcNow();
        return rest < TimeSpan.Zero ? TimeSpan.Zero
            : rest < LongestStream ? rest
            : LongestStream;
    }
}
