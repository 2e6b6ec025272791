using Accreditation.Application.Shared;
using Accreditation.Application.Verification;
using Accreditation.Application.WatchLists;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Events;

/// <summary>Begins a mirror: every public entry at one instant, with the cursor from which the events go on.</summary>
/// <param name="WatchList">A watch-list of the caller's organisation, for what it follows alone.</param>
[RequireScope(Scopes.RegisterVerify, Scopes.RegisterOperate)]
public sealed record TakeSnapshot(Guid? WatchList) : IQuery<Snapshot>;

/// <summary>One instant of the register, held until it is disposed.</summary>
/// <param name="Begin">The first line.</param>
/// <param name="Lines">The lines after it but the last, read while they are asked for.</param>
/// <param name="Held">What holds the instant.</param>
public sealed record Snapshot(SnapshotBegin Begin, IAsyncEnumerable<SnapshotLine> Lines, IAsyncDisposable Held)
    : IAsyncDisposable
{
    /// <inheritdoc />
    public ValueTask DisposeAsync() => Held.DisposeAsync();
}

/// <summary>Lets several queries see the store as it was at one instant, whatever is written meanwhile.</summary>
public interface IStandstill
{
    /// <summary>Holds the instant until it is disposed.</summary>
    Task<IAsyncDisposable> Hold(CancellationToken ct);
}

internal sealed class TakeSnapshotHandler(IRegisterDb db, IStandstill standstill, ICallContext call, TimeProvider clock)
    : IRequestHandler<TakeSnapshot, Result<Snapshot>>
{
    public async Task<Result<Snapshot>> Handle(TakeSnapshot query, CancellationToken ct)
    {
        if (query.WatchList is { } id && (await db.WatchLists.Own(id, call.Caller, ct)).Error is { } unseen)
            return unseen;

        var held = await standstill.Hold(ct);
        try
        {
            var last = await db.RegisterEvents.MaxAsync(it => (long?)it.Position, ct) ?? 0;
            var now = clock.GetUtcNow();
            var asOf = new AsOf(DutchCalendar.DayOf(now), now);
            return new Snapshot(
                new SnapshotBegin(FeedCursor.At(last), now, query.WatchList),
                Lines(query.WatchList, asOf, ct),
                held
            );
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    private IAsyncEnumerable<SnapshotLine> Lines(Guid? watchList, AsOf asOf, CancellationToken ct)
    {
        var today = asOf.ValidAt;
        var registrations = db.Registrations.AsNoTracking();
        if (watchList is { } id)
        {
            var followed = db.Followed(id, today);
            registrations = registrations.Where(it => followed.Contains(it.Number));
        }

        var rows =
            from r in registrations
            join c in db.Consultants on r.ConsultantId equals c.Id
            from s in r.Segments.Where(s => s.From <= today && (s.Until == null || today < s.Until)).DefaultIfEmpty()
            orderby r.Id
            select new RegisterEntryRow(
                r.Number,
                r.ConsultantId,
                r.Section,
                c.Name,
                r.PublicRecord,
                r.MergedInto,
                s == null ? null : s.Standing,
                s == null ? null : s.From
            );
        return Read(db.RowByRow(rows).AsAsyncEnumerable(), asOf, ct);
    }

    private static async IAsyncEnumerable<SnapshotLine> Read(
        IAsyncEnumerable<RegisterEntryRow> rows,
        AsOf asOf,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        await foreach (var row in rows.WithCancellation(ct))
            if (SnapshotLine.Of(row, asOf) is { } line)
                yield return line;
    }
}
