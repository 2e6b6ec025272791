using Accreditation.Application.Events;
using Accreditation.Application.Subscriptions.Deliveries;
using Accreditation.Domain.Shared;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Infrastructure.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Subscriptions.Deliveries;

/// <summary>
/// Turns events into messages: walks the event log by a position that is kept with the messages, in one transaction, so
/// that no event is missed and none becomes two messages, whichever node does it and wherever it stops.
/// </summary>
internal sealed class FanOut(
    IServiceScopeFactory scopes,
    FanOutSignal signal,
    DeliverySignal delivery,
    IOptions<WebhookOptions> options,
    TimeProvider clock,
    ILogger<FanOut> log
) : PeriodicJob(Pause, clock, log)
{
    private const int AtOnce = 200;

    // What other nodes wrote is seen at the latest then.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public override async Task Sweep(CancellationToken ct)
    {
        if (!options.Value.Enabled)
            return;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();
        while (await Next(db, ct))
            delivery.Raise();
        while (await ReplayWalk.Next(db, Clock.GetUtcNow(), ct))
            delivery.Raise();
    }

    protected override async Task<bool> IsDue(PeriodicTimer timer, CancellationToken ct)
    {
        await signal.Wait(Pause, ct);
        return true;
    }

    private async Task<bool> Next(RegisterDbContext db, CancellationToken ct)
    {
        var at = await db.Set<FanOutPosition>().Select(position => position.Position).SingleAsync(ct);
        var events = await db
            .RegisterEvents.AsNoTracking()
            .Where(happened => happened.Position > at)
            .OrderBy(happened => happened.Position)
            .Take(AtOnce)
            .ToArrayAsync(ct);
        if (events.Length == 0)
            return false;

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Advance(db, at, events[^1].Position, ct))
        {
            await new ManyRows<Delivery>(db).Insert(await MessagesOf(db, events, ct), ct);
            await transaction.CommitAsync(ct);
        }

        return true;
    }

    // Another node that was first has changed the position; its row is locked until this transaction ends.
    private static async Task<bool> Advance(RegisterDbContext db, long from, long to, CancellationToken ct) =>
        await db.Set<FanOutPosition>()
            .Where(position => position.Id == FanOutPosition.OnlyId && position.Position == from)
            .ExecuteUpdateAsync(set => set.SetProperty(position => position.Position, to), ct) == 1;

    // Subscriptions are read after the events: one that is not active by now became so after all of them.
    private async Task<IReadOnlyList<Delivery>> MessagesOf(
        RegisterDbContext db,
        IReadOnlyList<RegisterEvent> events,
        CancellationToken ct
    )
    {
        var (now, last) = (Clock.GetUtcNow(), events[^1].Position);
        var listeners = await db
            .Subscriptions.AsNoTracking()
            .Where(one => one.ListensAfter != null && one.ListensAfter < last)
            .Select(one => new Listener(one.Id, one.ListensAfter!.Value, one.Events))
            .ToArrayAsync(ct);
        if (listeners.Length == 0)
            return [];

        var matches = await db.Match(listeners, events, DutchCalendar.DayOf(now), ct);
        return [.. matches.Select(match => Delivery.Of(match.Listener.Id, match.Happened, now))];
    }
}
