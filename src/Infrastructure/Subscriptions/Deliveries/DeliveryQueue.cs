using Accreditation.Application.Subscriptions.Deliveries;
using Accreditation.Domain.Subscriptions;
using Accreditation.Domain.Subscriptions.Deliveries;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Subscriptions.Deliveries;

/// <summary>
/// Gives each message to one node at a time. A claim is a lease: only the node that found it free gets it, only the holder
/// records what came of it, and a node that stops loses it by the clock.
/// </summary>
internal sealed class DeliveryQueue(IServiceScopeFactory scopes, IOptions<WebhookOptions> options, TimeProvider clock)
{
    private const int AtOnce = 32;

    /// <summary>Messages that are due, the longest waiting first, leaving out subscriptions that are busy enough.</summary>
    public async Task<IReadOnlyList<Delivery>> Due(Guid[] busy, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();
        var now = clock.GetUtcNow();
        return await db
            .Deliveries.AsNoTracking()
            .Where(one => one.State == DeliveryState.Pending && one.NextAttemptAt <= now && one.LeasedUntil <= now)
            .Where(one => !busy.Contains(one.SubscriptionId))
            .Where(one =>
                db.Subscriptions.Any(it => it.Id == one.SubscriptionId && it.State == SubscriptionState.Active)
            )
            .OrderBy(one => one.NextAttemptAt)
            .ThenBy(one => one.Position)
            .Take(AtOnce)
            .ToArrayAsync(ct);
    }

    /// <summary>Takes a message; null when somebody else has it.</summary>
    public async Task<DateTimeOffset?> Claim(Delivery delivery, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var until = now + options.Value.Lease;
        var taken = await scope
            .ServiceProvider.GetRequiredService<RegisterDbContext>()
            .Deliveries.Where(one => one.Id == delivery.Id && one.Attempts == delivery.Attempts)
            .Where(one => one.State == DeliveryState.Pending && one.NextAttemptAt <= now && one.LeasedUntil <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.LeasedUntil, until), ct);
        return taken == 1 ? until : null;
    }

    /// <summary>Puts a message back that could not be tried; that counts as no attempt.</summary>
    public Task Postpone(Delivery delivery, DateTimeOffset lease, DateTimeOffset until) =>
        Record(
            delivery,
            lease,
            held =>
                held.ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.LeasedUntil, DateTimeOffset.UnixEpoch)
                        .SetProperty(one => one.NextAttemptAt, until)
                )
        );

    /// <summary>Records an attempt: delivered, to be tried again, or given up. False when the lease had ended meanwhile.</summary>
    public Task<bool> Conclude(Delivery delivery, DateTimeOffset lease, DeliveryAttempt attempt, DateTimeOffset? next)
    {
        IReadOnlyList<DeliveryAttempt> kept = [.. delivery.Log.Append(attempt).TakeLast(Delivery.AttemptsKept)];
        var state =
            attempt.Failure is null ? DeliveryState.Delivered
            : next is null ? DeliveryState.Failed
            : DeliveryState.Pending;
        DateTimeOffset? finished = state is DeliveryState.Pending ? null : clock.GetUtcNow();
        return Record(
            delivery,
            lease,
            held =>
                held.ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.State, state)
                        .SetProperty(one => one.Attempts, delivery.Attempts + 1)
                        .SetProperty(one => one.NextAttemptAt, next ?? delivery.NextAttemptAt)
                        .SetProperty(one => one.LeasedUntil, DateTimeOffset.UnixEpoch)
                        .SetProperty(one => one.FinishedAt, finished)
                        .SetProperty(one => one.Log, kept)
                )
        );
    }

    private async Task<bool> Record(
        Delivery delivery,
        DateTimeOffset lease,
        Func<IQueryable<Delivery>, Task<int>> record
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();
        return await record(db.Deliveries.Where(one => one.Id == delivery.Id && one.LeasedUntil == lease)) == 1;
    }
}
