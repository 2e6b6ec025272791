using Accreditation.Application.Events;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Infrastructure.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Accreditation.Infrastructure.Events;

/// <summary>
/// Tells the listeners of this node what other nodes wrote. Positions are without gaps, so asking for what comes after the
/// last one that was seen misses nothing.
/// </summary>
internal sealed class EventTail(
    IServiceScopeFactory scopes,
    CommittedEvents committed,
    EventProgress progress,
    TimeProvider clock,
    ILogger<EventTail> log
) : PeriodicJob(TimeSpan.FromMilliseconds(250), clock, log)
{
    private const int AtOnce = 500;

    private long? seen;

    public override async Task Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();
        var asked = Clock.GetTimestamp();
        if (seen is null)
        {
            seen = await db.Set<EventCounter>().Select(counter => counter.Last).SingleAsync(ct);
            // What came before was told to nobody here: whoever read something meanwhile is not to rely on it.
            committed.Announce([]);
        }
        else
        {
            while (await Next(db, seen.Value, ct) is { Length: > 0 } events)
            {
                committed.Announce(events);
                seen = events[^1].Position;
            }
        }

        progress.Reached(asked);
    }

    private static Task<RegisterEvent[]> Next(RegisterDbContext db, long after, CancellationToken ct) =>
        db
            .RegisterEvents.AsNoTracking()
            .Where(happened => happened.Position > after)
            .OrderBy(happened => happened.Position)
            .Take(AtOnce)
            .ToArrayAsync(ct);
}
