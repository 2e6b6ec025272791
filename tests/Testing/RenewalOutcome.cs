using Accreditation.Domain.Applications;
using Accreditation.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Testing;

/// <summary>What became of filed renewals.</summary>
/// <param name="Waiting">Nobody looked at them.</param>
/// <param name="Granted">Granted by the system.</param>
/// <param name="LeftToPerson">Left to a person.</param>
public sealed record RenewalOutcome(int Waiting, int Granted, int LeftToPerson)
{
    /// <summary>Counts them.</summary>
    public static async Task<RenewalOutcome> OfAsync(RegisterStore store) =>
        await store.ReadAsync(async db =>
        {
            var waiting = await db.Applications.CountAsync(it => it.ScreeningDueOn != null);
            var granted = await db.Applications.CountAsync(it => it.State == ApplicationState.Granted);
            var all = await db.Applications.CountAsync();
            return new RenewalOutcome(waiting, granted, all - granted - waiting);
        });

    /// <summary>
    /// What was lost, half done or done twice: one line for each fault. Every case has one look, and every granted one has
    /// one next period, one decision and one event of each.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(RegisterStore store) =>
        await store.ReadAsync(async db =>
        {
            var faults = new List<string>();
            var decided = await CountsAsync("application.decided.v1");
            var opened = await CountsAsync("registration.period-opened.v1");
            var left = await CountsAsync("application.left-to-person.v1");
            var registrations = await db
                .Registrations.AsNoTracking()
                .Include(it => it.Facts)
                .ToDictionaryAsync(it => it.ConsultantId);
            await foreach (var it in db.Applications.AsNoTracking().AsAsyncEnumerable())
            {
                var registration = registrations[it.ConsultantId];
                var granted = it.State is ApplicationState.Granted ? 1 : 0;
                var found = (
                    Looked: it.Screening is not null,
                    it.Steps.Count,
                    Periods: registration.Facts.OfType<PeriodOpened>().Count(),
                    Decided: decided.GetValueOrDefault(it.Id),
                    Left: left.GetValueOrDefault(it.Id),
                    Opened: opened.GetValueOrDefault(registration.Id)
                );
                if (found != (true, 2, 1 + granted, granted, 1 - granted, granted))
                    faults.Add($"{it.Reference}: {it.State}, {found}");
            }

            return faults;

            Task<Dictionary<Guid, int>> CountsAsync(string type) =>
                db
                    .JournalEvents.Where(it => it.Type == type)
                    .GroupBy(it => it.AggregateId)
                    .Select(it => new { it.Key, Count = it.Count() })
                    .ToDictionaryAsync(it => it.Key, it => it.Count);
        });
}
