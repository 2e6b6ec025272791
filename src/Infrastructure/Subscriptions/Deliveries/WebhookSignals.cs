using Accreditation.Application.Events;
using Accreditation.Application.Subscriptions.Deliveries;

namespace Accreditation.Infrastructure.Subscriptions.Deliveries;

/// <summary>Wakes a job of this process; it is raised from the start, for what waited while no process ran.</summary>
internal abstract class Signal : IDisposable
{
    private readonly SemaphoreSlim raised = new(1);

    // Raised once more than needed wakes once more than needed; raised once less cannot be.
    public void Raise()
    {
        if (raised.CurrentCount == 0)
            raised.Release();
    }

    /// <summary>Waits until it is raised, or for as long.</summary>
    public async Task Wait(TimeSpan atMost, CancellationToken ct) => await raised.WaitAsync(atMost, ct);

    public void Dispose() => raised.Dispose();
}

/// <summary>There are events, or replays, that have to become messages.</summary>
internal sealed class FanOutSignal : Signal, IEventListener, IReplaySignal
{
    public void Committed(IReadOnlyList<RegisterEvent> events) => Raise();
}

/// <summary>There are messages to send.</summary>
internal sealed class DeliverySignal : Signal;
