using System.Data.Common;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Accreditation.Infrastructure.Shared;

/// <summary>
/// Something that is done again and again beside the requests. It may run late, twice, or on several nodes at once, and no
/// answer of the register may depend on it; a passing fault of the database waits for the next time.
/// </summary>
internal abstract class PeriodicJob(TimeSpan every, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>The clock of the register.</summary>
    protected TimeProvider Clock => clock;

    /// <summary>Goes through what is there to do once.</summary>
    public abstract Task Sweep(CancellationToken ct);

    /// <summary>Waits until it is time; a job that can be woken waits for that as well.</summary>
    protected virtual async Task<bool> IsDue(PeriodicTimer timer, CancellationToken ct) =>
        await timer.WaitForNextTickAsync(ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        var stuck = false;
        while (await IsDue(timer, stoppingToken))
        {
            try
            {
                await Sweep(stoppingToken);
                stuck = false;
            }
            catch (Exception failed) when (IsPassing(failed))
            {
                // Told once: a job that runs often would fill the log while a database is away.
                if (!stuck)
                    log.LogWarning(failed, "{Job} did not get through; it tries again until it does.", GetType().Name);
                stuck = true;
                await Task.Delay(AfterFailure, clock, stoppingToken);
            }
            catch (Exception mistake) when (!stoppingToken.IsCancellationRequested)
            {
                // A mistake in a job must not take the register down with it.
                log.LogError(mistake, "{Job} broke; the next time tries again.", GetType().Name);
            }
        }
    }

    // EF Core wraps what a driver throws.
    private static bool IsPassing(Exception failed) =>
        failed is DbException or DbUpdateException or IOException || Unavailability.IsPassing(failed);
}
