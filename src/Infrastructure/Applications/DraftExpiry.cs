using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;
using Accreditation.Infrastructure.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Accreditation.Infrastructure.Applications;

/// <summary>
/// Records that drafts expired, so that what was gathered for them does not stay. No answer depends on when it runs: an
/// untouched draft shows as expired from the day on which it is.
/// </summary>
internal sealed class DraftExpiry(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DraftExpiry> log)
    : PeriodicJob(TimeSpan.FromHours(1), clock, log)
{
    /// <summary>Goes through the untouched drafts; one that somebody else expires meanwhile is left to them.</summary>
    public override async Task Sweep(CancellationToken ct)
    {
        foreach (var id in await Untouched(ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IRegisterDb>();
            var draft = await db.Applications.Include(it => it.Evidence).SingleAsync(it => it.Id == id, ct);
            if (draft.Expire(Clock.GetUtcNow()).Error is null)
                await db.Commit(ct);
        }
    }

    private async Task<Guid[]> Untouched(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var drafts = scope.ServiceProvider.GetRequiredService<IRegisterDb>().Applications;
        var today = DutchCalendar.DayOf(Clock.GetUtcNow());

        return await drafts
            .Where(it => it.State == ApplicationState.Draft && it.DraftUntil < today)
            .Select(it => it.Id)
            .ToArrayAsync(ct);
    }
}
