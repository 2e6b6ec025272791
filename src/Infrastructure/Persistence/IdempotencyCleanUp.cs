using Accreditation.Application.Shared;
using Accreditation.Infrastructure.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
) : PeriodicJob(TimeSpan.FromHours(1), clock, log)
{
    public override async Task Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();
        var oldest = Clock.GetUtcNow() - IdempotencyRecord.Retention;
        await db.Set<IdempotencyRecord>().Where(r => r.CreatedAt <= oldest).ExecuteDeleteAsync(ct);
    }
}
