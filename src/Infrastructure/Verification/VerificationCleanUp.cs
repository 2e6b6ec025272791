using Accreditation.Application.Verification.LookUps;
using Accreditation.Domain.Verification;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Infrastructure.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Accreditation.Infrastructure.Verification;

/// <summary>
/// Forgets verifications and look-ups after their term. Nothing depends on when it runs: what is past its term is not shown
/// any more, forgotten or not.
/// </summary>
internal sealed class VerificationCleanUp(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<VerificationCleanUp> log
) : PeriodicJob(TimeSpan.FromHours(1), clock, log)
{
    public override async Task Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();
        var now = Clock.GetUtcNow();
        var (verifications, lookUps) = (VerificationRecord.ForgottenAt(now), LookUp.ForgottenAt(now));

        await db.Verifications.Where(it => it.AskedAt <= verifications).ExecuteDeleteAsync(ct);
        await db.LookUps.Where(it => it.At <= lookUps).ExecuteDeleteAsync(ct);
    }
}
