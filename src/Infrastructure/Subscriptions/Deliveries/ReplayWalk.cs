using Accreditation.Application.Subscriptions.Deliveries;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions;
using Accreditation.Domain.Subscriptions.Deliveries;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Infrastructure.Subscriptions.Deliveries;

/// <summary>
/// Queues events again, part by part: what was sent or given up is to be sent once more, what never was a message becomes
/// one, and what waits stays as it is. It ends where the fan-out is, which makes the messages of all later events.
/// </summary>
internal static class ReplayWalk
{
    private const int AtOnce = 200;

    /// <summary>Does the next part of a replay; false when there is none.</summary>
    public static async Task<bool> Next(RegisterDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var replay = await db.Replays.AsNoTracking().OrderBy(one => one.Id).FirstOrDefaultAsync(ct);
        if (replay is null)
            return false;

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Locks the position of the fan-out, so that an event becomes a message either there or here.
        var positions = db.Set<FanOutPosition>().Where(one => one.Id == FanOutPosition.OnlyId);
        await positions.ExecuteUpdateAsync(set => set.SetProperty(one => one.Position, one => one.Position), ct);
        var end = await positions.Select(one => one.Position).SingleAsync(ct);
        var events = await db
            .RegisterEvents.AsNoTracking()
            .Where(it => it.Position > replay.Position && it.Position <= end && it.RecordedAt >= replay.From)
            .OrderBy(it => it.Position)
            .Take(AtOnce)
            .ToArrayAsync(ct);
        var listener = await db
            .Subscriptions.AsNoTracking()
            .Where(one => one.Id == replay.SubscriptionId && one.State == SubscriptionState.Active)
            .Select(one => new Listener(one.Id, 0, one.Events))
            .SingleOrDefaultAsync(ct);

        if (await Advance(db, replay, listener is null ? [] : [.. events.Select(it => it.Position)], ct))
        {
            if (listener is not null && events.Length > 0)
            {
                var matches = await db.Match([listener], events, DutchCalendar.DayOf(now), ct);
                await Queue(db, [.. matches.Select(match => Delivery.Of(listener.Id, match.Happened, now))], now, ct);
            }

            await transaction.CommitAsync(ct);
        }

        return true;
    }

    // Zero when another node did this part.
    private static async Task<bool> Advance(RegisterDbContext db, Replay replay, long[] positions, CancellationToken ct)
    {
        var here = db.Replays.Where(one => one.Id == replay.Id && one.Position == replay.Position);
        return positions.Length < AtOnce
            ? await here.ExecuteDeleteAsync(ct) == 1
            : await here.ExecuteUpdateAsync(set => set.SetProperty(one => one.Position, positions[^1]), ct) == 1;
    }

    private static async Task Queue(
        RegisterDbContext db,
        IReadOnlyList<Delivery> wanted,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (wanted.Count == 0)
            return;

        var (subscription, first, last) = (wanted[0].SubscriptionId, wanted[0].Position, wanted[^1].Position);
        var ids = wanted.Select(one => one.EventId).ToArray();
        var there = db.Deliveries.Where(one =>
            one.SubscriptionId == subscription && one.Position >= first && one.Position <= last
        );
        var known = await there.Select(one => one.EventId).ToHashSetAsync(ct);
        await there
            .Where(one => one.State != DeliveryState.Pending && ids.Contains(one.EventId))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.State, DeliveryState.Pending)
                        .SetProperty(one => one.Attempts, 0)
                        .SetProperty(one => one.NextAttemptAt, now)
                        .SetProperty(one => one.FinishedAt, (DateTimeOffset?)null)
                        .SetProperty(one => one.CreatedAt, now),
                ct
            );
        await new ManyRows<Delivery>(db).Insert([.. wanted.Where(one => !known.Contains(one.EventId))], ct);
    }
}
