using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Infrastructure.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Accreditation.Infrastructure.Registrations;

/// <summary>
/// Records as events what time alone changed: a grace that began, a lapse, a suspension that ended. No answer depends on it,
/// because a standing follows from the facts; each boundary is told once, on however many nodes this runs.
/// </summary>
internal sealed class StandingBoundaries(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<StandingBoundaries> log
) : PeriodicJob(TimeSpan.FromMinutes(15), clock, log)
{
    public override async Task Sweep(CancellationToken ct)
    {
        var today = DutchCalendar.DayOf(Clock.GetUtcNow());
        foreach (var id in await Passed(today, ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentAction>().Is(nameof(StandingBoundaries), reason: null);
            var db = scope.ServiceProvider.GetRequiredService<IRegisterDb>();
            var registration = await db
                .Registrations.Include(it => it.Facts)
                .Include(it => it.Segments)
                .SingleAsync(it => it.Id == id, ct);
            registration.AnnounceStandings(today);
            // Who was first has told it; the revision lets nobody tell it again.
            await db.Commit(ct);
        }
    }

    private async Task<Guid[]> Passed(DateOnly today, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();
        var untold = db.Set<StandingSegment>()
            .Where(segment => !segment.Announced && segment.From <= today)
            .Select(segment => EF.Property<Guid>(segment, "registration_id"))
            .Distinct();

        return await untold
            .Join(db.Registrations, id => id, registration => registration.Id, (_, registration) => registration)
            .Where(registration => registration.MergedInto == null)
            .Select(registration => registration.Id)
            .ToArrayAsync(ct);
    }
}
