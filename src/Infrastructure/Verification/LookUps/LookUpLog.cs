using System.Threading.Channels;
using Accreditation.Application.Verification.LookUps;
using Accreditation.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Accreditation.Infrastructure.Verification.LookUps;

/// <summary>
/// Writes look-ups many at a time, a second after they were noted at the latest, and when the process stops. While the
/// database does not take them they wait here, up to a limit; what comes beyond it is counted and told
/// (docs/look-up-log.md).
/// </summary>
internal sealed class LookUpLog(IServiceScopeFactory scopes, ILogger<LookUpLog> log) : BackgroundService, ILookUpLog
{
    /// <summary>The most that wait: a few megabytes.</summary>
    public const int MostWaiting = 20_000;

    private const int AtOnce = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<LookUp> queue = Channel.CreateBounded<LookUp>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true }
    );
    private readonly SemaphoreSlim many = new(0);
    private readonly List<LookUp> writing = new(AtOnce);
    private bool stuck;
    private long untold;

    public void Note(IEnumerable<LookUp> lookUps)
    {
        foreach (var lookUp in lookUps)
            if (!queue.Writer.TryWrite(lookUp))
                Drop(1);

        if (queue.Reader.Count >= AtOnce && many.CurrentCount == 0)
            many.Release();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        queue.Writer.TryComplete();
        await Flush();
        if (writing.Count + queue.Reader.Count is > 0 and var left)
            Drop(left);
        TellOfLosses();
    }

    public override void Dispose()
    {
        many.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await many.WaitAsync(Pause, stoppingToken);
                await Flush();
                TellOfLosses();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is written by StopAsync.
        }
    }

    /// <summary>Writes what waits. Never cancelled: half a write would leave it open what was kept.</summary>
    private async Task Flush()
    {
        while (true)
        {
            // What is tried again stays as it was, so that one that is known tells of all of them.
            if (writing.Count == 0)
                while (writing.Count < AtOnce && queue.Reader.TryRead(out var lookUp))
                    writing.Add(lookUp);
            if (writing.Count == 0)
                return;

            try
            {
                await Write();
            }
            catch (Exception failed) when (Violations.IsUniqueness(failed))
            {
                // Written the time before, when the answer of the database was lost: the identities are new for each look-up.
            }
            catch (Exception failed)
            {
                // Told once: the next second is not news.
                if (!stuck)
                    log.LogWarning(failed, "Look-ups wait to be written; it is tried again every second.");
                stuck = true;
                return;
            }

            stuck = false;
            LookUpMetrics.Written.Add(writing.Count);
            writing.Clear();
        }
    }

    private async Task Write()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await new ManyRows<LookUp>(db).Insert(writing, CancellationToken.None);
        await transaction.CommitAsync();
    }

    private void Drop(int count)
    {
        Interlocked.Add(ref untold, count);
        LookUpMetrics.Dropped.Add(count);
    }

    private void TellOfLosses()
    {
        if (Interlocked.Exchange(ref untold, 0) is > 0 and var lost)
            log.LogError("{Count} look-ups were not kept: the database did not take them in time.", lost);
    }
}
