using Accreditation.Application.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>
/// Forgets first answers after their retention, because they may hold personal data. Nothing depends on when it runs: an
/// expired answer is not given any more, forgotten or not.
/// </summary>
internal sealed class IdempotencyCleanUp(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<IdempotencyCleanUp> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await hourly.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();
                var oldest = clock.GetUtcNow() - IdempotencyRecord.Retention;
                await db.Set<IdempotencyRecord>().Where(r => r.CreatedAt <= oldest).ExecuteDeleteAsync(stoppingToken);
            }
            catch (System.Data.Common.DbException failed)
            {
                log.LogWarning(failed, "Expired idempotency keys could not be removed; the next hour tries again.");
            }
        }
    }
}
