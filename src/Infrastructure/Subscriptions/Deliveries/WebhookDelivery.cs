using System.Collections.Concurrent;
using Accreditation.Application.Subscriptions.Deliveries;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Infrastructure.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Subscriptions.Deliveries;

/// <summary>
/// Sends what is due: claims one message, sends it outside any transaction, records what came of it. A process that ends
/// anywhere in between leaves a message that is sent again; none is lost.
/// </summary>
internal sealed class WebhookDelivery(
    IServiceScopeFactory scopes,
    DeliveryQueue queue,
    DeliverySignal signal,
    Attempts attempts,
    IOptions<WebhookOptions> options,
    TimeProvider clock,
    ILogger<WebhookDelivery> log
) : PeriodicJob(Pause, clock, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim slots = new(options.Value.Workers);
    private readonly ConcurrentDictionary<Guid, Task> running = new();
    private readonly ConcurrentDictionary<Guid, int> busy = new();

    // One slow endpoint does not take all the workers.
    private int MostOfOne => Math.Max(1, options.Value.Workers / 2);

    public override async Task Sweep(CancellationToken ct)
    {
        if (!options.Value.Enabled)
            return;

        while (await queue.Due(BusyEnough(), ct) is { Count: > 0 } due)
        {
            var started = 0;
            foreach (var delivery in due)
                if (await Start(delivery, ct))
                    started++;
            if (started == 0)
                return;
        }
    }

    /// <summary>What is being sent is let finish.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAny(Task.WhenAll(running.Values), Task.Delay(Timeout.Infinite, cancellationToken));
    }

    public override void Dispose()
    {
        slots.Dispose();
        base.Dispose();
    }

    protected override async Task<bool> IsDue(PeriodicTimer timer, CancellationToken ct)
    {
        await signal.Wait(Pause, ct);
        return true;
    }

    private Guid[] BusyEnough() => [.. busy.Where(one => one.Value >= MostOfOne).Select(one => one.Key)];

    private async Task<bool> Start(Delivery delivery, CancellationToken ct)
    {
        if (busy.GetValueOrDefault(delivery.SubscriptionId) >= MostOfOne)
            return false;

        await slots.WaitAsync(ct);
        try
        {
            if (await queue.Claim(delivery, ct) is not { } lease)
            {
                slots.Release();
                return false;
            }

            busy.AddOrUpdate(delivery.SubscriptionId, 1, (_, count) => count + 1);
            var work = Task.Run(() => Work(delivery, lease), CancellationToken.None);
            running[delivery.Id] = work;
            if (work.IsCompleted)
                running.TryRemove(delivery.Id, out _);
            return true;
        }
        catch
        {
            slots.Release();
            throw;
        }
    }

    private async Task Work(Delivery delivery, DateTimeOffset lease)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await attempts.Make(scope.ServiceProvider.GetRequiredService<RegisterDbContext>(), delivery, lease);
        }
        catch (Exception mistake)
        {
            // The lease ends and the message is tried again. Its type only: what a sender says may hold credentials.
            log.LogError("Delivery {Delivery} broke with {Fault}.", delivery.Id, mistake.GetType().Name);
        }
        finally
        {
            busy.AddOrUpdate(delivery.SubscriptionId, 0, (_, count) => count - 1);
            running.TryRemove(delivery.Id, out _);
            slots.Release();
            signal.Raise();
        }
    }
}
