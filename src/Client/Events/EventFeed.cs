using System.Net;
using System.Runtime.CompilerServices;
using Accreditation.Client.Http;

namespace Accreditation.Client;

/// <summary>What the register tells, in one order without gaps.</summary>
public sealed class EventFeed
{
    private readonly RegisterCalls calls;

    internal EventFeed(RegisterCalls calls) => this.calls = calls;

    /// <summary>
    /// Reads from a cursor up to the last event that there is, page by page. Keep the cursor of a page when its events are
    /// dealt with: whoever stops in between reads that page once more, and misses nothing.
    /// </summary>
    /// <param name="cursor">Where to begin; null for the oldest event that is kept.</param>
    /// <param name="types">Only these types; all when null.</param>
    /// <param name="watchList">Only what concerns the registrations on this watch-list; all that is public when null.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <exception cref="CursorExpiredException">What followed the cursor is kept no longer.</exception>
    public async IAsyncEnumerable<EventPage> Read(
        string? cursor = null,
        IReadOnlyCollection<string>? types = null,
        Guid? watchList = null,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        while (true)
        {
            var page = await Page(cursor, types, watchList, ct).ConfigureAwait(false);
            // A page can be empty and yet lead on, when nothing on it was asked for.
            if (page.NextCursor != cursor)
                yield return page;
            if (!page.HasMore)
                yield break;

            cursor = page.NextCursor;
        }
    }

    private async Task<EventPage> Page(
        string? cursor,
        IReadOnlyCollection<string>? types,
        Guid? watchList,
        CancellationToken ct
    )
    {
        string?[] query =
        [
            "limit=100",
            cursor is null ? null : $"cursor={Uri.EscapeDataString(cursor)}",
            types is null ? null : $"types={Uri.EscapeDataString(string.Join(',', types))}",
            watchList is null ? null : $"watchList={watchList}",
        ];
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"events?{string.Join('&', query.OfType<string>())}"
        );
        using var response = await calls.Send(request, ct).ConfigureAwait(false);
        if (
            response.StatusCode is HttpStatusCode.Gone
            && await RegisterCalls.ProblemOf(response, ct).ConfigureAwait(false) is { } gone
        )
            throw new CursorExpiredException(gone);

        return await RegisterCalls.Read(response, RegisterJson.Default.EventPage, ct).ConfigureAwait(false);
    }
}
