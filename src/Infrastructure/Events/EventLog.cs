using System.Diagnostics;
using Accreditation.Application.Events;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Infrastructure.Events;

/// <summary>What one commit tells, from the facts that it found to the positions that it takes.</summary>
internal static class EventLog
{
    /// <summary>The events of the changed registrations, and of the registrations of consultants who are named otherwise now.</summary>
    public static async Task<IReadOnlyList<RegisterEvent>> Tell(
        this RegisterDbContext db,
        IEnumerable<(AggregateRoot Aggregate, DomainEvent Happened)> facts,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var trace = Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : null;
        var told = new List<RegisterEvent>();
        foreach (var (aggregate, happened) in facts)
        {
            if (aggregate is Registration registration)
                told.Add(EventCatalogue.Tell(happened, registration.Number, now, trace));
            else if (happened is ConsultantRenamed renamed)
                foreach (var number in await db.NumbersOf(renamed.ConsultantId, ct))
                    told.Add(EventCatalogue.Tell(happened, number, now, trace));
        }

        return told;
    }

    /// <summary>
    /// Numbers events and adds them, as the last thing that a transaction does. The row of the counter stays locked until
    /// that transaction ends, so positions are given out in the order of commits, and a rollback gives them back: whoever
    /// sees a position sees every one before it.
    /// </summary>
    public static async Task AppendInOrder(
        this RegisterDbContext db,
        IReadOnlyList<RegisterEvent> events,
        CancellationToken ct
    )
    {
        var counter = db.Set<EventCounter>().Where(c => c.Id == EventCounter.OnlyId);
        await counter.ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, c => c.Last + events.Count), ct);
        var position = await counter.Select(c => c.Last).SingleAsync(ct) - events.Count;
        foreach (var happened in events)
            happened.Position = ++position;

        await new ManyRows<RegisterEvent>(db).Insert(events, ct);
    }

    private static Task<RegistrationNumber[]> NumbersOf(
        this RegisterDbContext db,
        Guid consultantId,
        CancellationToken ct
    ) =>
        db
            .Registrations.AsNoTracking()
            .Where(registration => registration.ConsultantId == consultantId)
            .OrderBy(registration => registration.Id)
            .Select(registration => registration.Number)
            .ToArrayAsync(ct);
}
