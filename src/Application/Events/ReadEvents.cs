using Accreditation.Application.Shared;
using Accreditation.Application.WatchLists;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Events;

/// <summary>
/// Reads what the register tells, in its one order. Without a watch-list: what the public look-up tells as well. With one:
/// what concerns the registrations that it follows by a relation that holds today.
/// </summary>
/// <param name="Page">Which part: the events after the cursor, or from the oldest that is kept.</param>
/// <param name="Types">The types, separated by commas; null for all.</param>
/// <param name="WatchList">A watch-list of the caller's organisation.</param>
[RequireScope(Scopes.RegisterVerify)]
public sealed record ReadEvents(PageRequest Page, string? Types, Guid? WatchList) : IQuery<EventPage>
{
    internal IReadOnlyList<string>? Names =>
        Types?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A part of the feed.</summary>
/// <param name="Items">The events, in the order of their <c>sequence</c>.</param>
/// <param name="NextCursor">
/// Where to go on: never null, because at the end of the feed it is where to ask again later. Opaque: do not take it apart.
/// </param>
/// <param name="HasMore">Whether there are more events already.</param>
[Dutch("deel van de gebeurtenissen")]
public sealed record EventPage(IReadOnlyList<CloudEvent> Items, string NextCursor, bool HasMore);

internal sealed class ReadEventsValidator : AbstractValidator<ReadEvents>
{
    public ReadEventsValidator() => this.Paged(query => query.Page);
}

internal sealed class ReadEventsHandler(
    IRegisterDb db,
    RegisterIdentity register,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<ReadEvents, Result<EventPage>>
{
    public async Task<Result<EventPage>> Handle(ReadEvents query, CancellationToken ct)
    {
        var cursor = FeedCursor.Read(query.Page.Cursor);
        if (cursor.Error is { } unreadable)
            return unreadable;
        if (query.Names is [])
            return EventFeedErrors.NoTypes;
        if (query.Names?.Where(name => EventCatalogue.Find(name) is null).ToHashSet() is { Count: > 0 } unknown)
            return EventFeedErrors.UnknownTypes(unknown);
        if (query.WatchList is { } id && (await db.WatchLists.Own(id, call.Caller, ct)).Error is { } unseen)
            return unseen;

        // In this order: what is committed later has a higher position than the last, and what is forgotten meanwhile shows
        // in the oldest. So nothing is passed over.
        var last = await db.RegisterEvents.MaxAsync(it => (long?)it.Position, ct) ?? 0;
        if (cursor.Value > last)
            return EventFeedErrors.UnknownCursor;

        var found = await Told(query, cursor.Value ?? 0, last)
            .OrderBy(it => it.Position)
            .Take(query.Page.Limit + 1)
            .ToArrayAsync(ct);
        var kept = (await db.RegisterEvents.MinAsync(it => (long?)it.Position, ct) ?? 1) - 1;
        return cursor.Value < kept ? EventFeedErrors.CursorExpired(kept) : Cut(found, query.Page.Limit, last);
    }

    private EventPage Cut(RegisterEvent[] found, int limit, long last)
    {
        var hasMore = found.Length > limit;
        var items = found.Take(limit).ToArray();
        var read = hasMore ? items[^1].Position : last;
        return new EventPage([.. items.Select(it => CloudEvent.Of(it, register))], FeedCursor.At(read), hasMore);
    }

    private IQueryable<RegisterEvent> Told(ReadEvents query, long after, long last)
    {
        var told = db.RegisterEvents.AsNoTracking().Where(it => it.Position > after && it.Position <= last);
        if (query.Names is { } names)
            told = told.Where(it => names.Contains(it.Type));
        if (query.WatchList is not { } list)
            return told.Where(it => it.Audience == EventAudience.Public);

        var followed = db.Followed(list, DutchCalendar.DayOf(clock.GetUtcNow()));
        return told.Where(it => it.Audience != EventAudience.Internal && followed.Contains(it.Number));
    }
}
