using System.Globalization;
using Accreditation.Api.Http;
using Accreditation.Application.Events;
using Accreditation.Domain.Shared;
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
    private static readonly Error TooMany = new(
        "events.too-many-streams",
        ErrorKind.Conflict,
        "Your client has as many streams open as it may; close one, or read the feed page by page."
    );
    private static readonly TimeSpan BetweenHeartbeats = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestStream = TimeSpan.FromHours(12);

    public async Task<IResult> Write(HttpContext http, ReadEvents query, EventPage first, IMediator mediator)
    {
        using var place = limits.Stream(http);
        if (!place.IsAcquired)
        {
            // By then the register has noticed a reader who went without a word.
            http.Response.Headers.RetryAfter = $"{BetweenHeartbeats.TotalSeconds}";
            return Answers.Problem(TooMany);
        }

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
        while (true)
        {
            foreach (var happened in page.Items)
                await response.WriteAsync(ServerSentEvents.Of(happened), ct);
            await response.Body.FlushAsync(ct);

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
                await Await(next, response, page.NextCursor, ct);
        }
    }

    private async Task Await(Task next, HttpResponse response, string cursor, CancellationToken ct)
    {
        while (await Task.WhenAny(next, Task.Delay(BetweenHeartbeats, clock, ct)) != next)
        {
            ct.ThrowIfCancellationRequested();
            await response.WriteAsync(ServerSentEvents.Heartbeat(cursor), ct);
            await response.Body.FlushAsync(ct);
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
