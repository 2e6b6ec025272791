using Accreditation.Application.Shared;
using Accreditation.Application.Subscriptions.Deliveries;
using Accreditation.Domain.Subscriptions;
using Accreditation.Domain.Subscriptions.Deliveries;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Subscriptions.Deliveries;

/// <summary>Makes one attempt with a claimed message, and draws the consequences.</summary>
internal sealed class Attempts(
    DeliveryQueue queue,
    WebhookSender sender,
    Circuits circuits,
    RegisterIdentity register,
    IOptions<WebhookOptions> options,
    TimeProvider clock,
    ILogger<Attempts> log
)
{
    private const int DisablingAttempts = 5;

    /// <summary>Sends it and records what came of it.</summary>
    public async Task Make(RegisterDbContext db, Delivery delivery, DateTimeOffset lease)
    {
        var subscription = await db.Subscriptions.AsNoTracking().SingleAsync(one => one.Id == delivery.SubscriptionId);
        if (subscription.State is not SubscriptionState.Active)
        {
            // It was when the message was found due; since then its callback was changed, or it was stopped.
            await queue.Postpone(delivery, lease, delivery.NextAttemptAt);
            return;
        }

        var happened = await db
            .RegisterEvents.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Position == delivery.Position);
        var at = clock.GetUtcNow();
        var outcome = happened is null
            ? new Outcome(null, DeliveryFailure.EventExpired)
            : await circuits.Send(
                subscription,
                ct => sender.Send(subscription, WebhookMessage.Of(happened, register), ct)
            );
        if (outcome is null)
        {
            await queue.Postpone(delivery, lease, at.AddSeconds(options.Value.CircuitSeconds));
            return;
        }

        var next = NextAttempt(delivery, outcome, clock.GetUtcNow());
        var attempt = new DeliveryAttempt(at, outcome.Status, outcome.Failure);
        if (!await queue.Conclude(delivery, lease, attempt, next))
            return;

        if (outcome.Failure is DeliveryFailure.Gone)
            await Disable(db, subscription, DisabledReason.CallbackGone);
        else if (outcome.Failure is not null && next is null && await IsGivenUp(db, subscription))
            await Disable(db, subscription, DisabledReason.Undeliverable);
    }

    private DateTimeOffset? NextAttempt(Delivery delivery, Outcome outcome, DateTimeOffset now)
    {
        if (outcome.Failure is null or DeliveryFailure.EventExpired)
            return null;

        var pauses = options.Value.Pauses;
        return now
            + RetryTable.PauseAfter(pauses, delivery.Attempts + 1, outcome.RetryAfter, Random.Shared.NextDouble());
    }

    /// <summary>Whether the last so many messages since the activation were all given up.</summary>
    private async Task<bool> IsGivenUp(RegisterDbContext db, Subscription subscription)
    {
        var last = await db
            .Deliveries.Where(one => one.SubscriptionId == subscription.Id)
            .Where(one => one.FinishedAt != null && one.FinishedAt >= subscription.ActivatedAt)
            .OrderByDescending(one => one.FinishedAt)
            .Take(options.Value.GiveUpAfter)
            .Select(one => one.State)
            .ToArrayAsync();
        return last.Length == options.Value.GiveUpAfter && last.All(state => state is DeliveryState.Failed);
    }

    /// <summary>Disables what was sent to, and not what was activated anew since.</summary>
    private async Task Disable(RegisterDbContext db, Subscription sentTo, DisabledReason reason)
    {
        for (var tries = 0; tries < DisablingAttempts; tries++)
        {
            db.ChangeTracker.Clear();
            var subscription = await db.Subscriptions.SingleAsync(one => one.Id == sentTo.Id);
            if (subscription.ActivatedAt != sentTo.ActivatedAt)
                return;
            if (subscription.Disable(reason, clock.GetUtcNow()).Error is not null)
                return;
            if ((await db.Commit(CancellationToken.None)).Error is null)
            {
                log.LogWarning("Subscription {Subscription} was disabled: {Reason}.", sentTo.Id, reason);
                return;
            }
        }
    }
}
