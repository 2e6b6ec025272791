using Accreditation.Domain.Notifications;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Infrastructure.Notifications;

/// <summary>A notice that this node may send until its lease ends.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="Attempt">Which attempt it is, from 1.</param>
internal sealed record NoticeClaim(Guid NoticeId, int Attempt);

/// <summary>
/// Gives each notice to one node at a time: a claim moves the next attempt beyond the longest time that this one may take,
/// and only the node that saw the notice last as it is gets it.
/// </summary>
internal sealed class NoticeClaims(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int AtOnce = 20;

    private static readonly NoticeState[] Open = [NoticeState.Due, NoticeState.Sending, NoticeState.Failed];

    /// <summary>Claims the notice that waits longest; null when none waits.</summary>
    public async Task<NoticeClaim?> Next(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var notices = scope.ServiceProvider.GetRequiredService<RegisterDbContext>().Notices;
        while (true)
        {
            var now = clock.GetUtcNow();
            var waiting = await notices
                .Where(notice => Open.Contains(notice.State) && notice.NextAttemptAt <= now)
                .OrderBy(notice => notice.NextAttemptAt)
                .ThenBy(notice => notice.Id)
                .Take(AtOnce)
                .Select(notice => new NoticeClaim(notice.Id, notice.Attempts + 1))
                .ToListAsync(ct);
            if (waiting.Count == 0)
                return null;

            foreach (var claim in waiting)
                if (await Take(notices, claim, now, ct))
                    return claim;
        }
    }

    private static async Task<bool> Take(
        IQueryable<Notice> notices,
        NoticeClaim claim,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var (before, until) = (claim.Attempt - 1, now + NoticeRetry.PauseAfter(claim.Attempt));
        var taken = await notices
            .Where(notice => notice.Id == claim.NoticeId && notice.Attempts == before)
            .Where(notice => Open.Contains(notice.State) && notice.NextAttemptAt <= now)
            .ExecuteUpdateAsync(
                notice =>
                    notice
                        .SetProperty(it => it.State, NoticeState.Sending)
                        .SetProperty(it => it.Attempts, claim.Attempt)
                        .SetProperty(it => it.NextAttemptAt, until),
                ct
            );
        return taken == 1;
    }
}
