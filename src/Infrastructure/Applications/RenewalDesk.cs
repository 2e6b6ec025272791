using Accreditation.Application.Applications;
using Accreditation.Domain.Shared;
using Accreditation.Infrastructure.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Accreditation.Infrastructure.Applications;

/// <summary>
/// Looks at filed renewals: every minute, at the start, and as soon as one is filed here. One case is one transaction, so a
/// process that is killed leaves every case either decided or untouched, and the next start goes on with the rest.
/// </summary>
internal sealed class RenewalDesk(
    IServiceScopeFactory scopes,
    RenewalSignal signal,
    TimeProvider clock,
    ILogger<RenewalDesk> log
) : PeriodicJob(TimeSpan.FromMinutes(1), clock, log)
{
    private Task<bool>? tick;

    /// <summary>Goes once through everything that waits; a case that somebody else takes meanwhile is left to them.</summary>
    public override async Task Sweep(CancellationToken ct)
    {
        WaitingRenewal? last = null;
        while (await Waiting(last, ct) is { Count: > 0 } page)
        {
            foreach (var waiting in page)
                await Screen(waiting.Id, ct);
            last = page[^1];
        }
    }

    protected override async Task<bool> IsDue(PeriodicTimer timer, CancellationToken ct)
    {
        tick ??= timer.WaitForNextTickAsync(ct).AsTask();
        if (await Task.WhenAny(tick, signal.Raised(ct)) != tick)
            return true;

        var goesOn = await tick;
        tick = null;
        return goesOn;
    }

    private async Task<IReadOnlyList<WaitingRenewal>> Waiting(WaitingRenewal? after, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IRenewalScreening>().Waiting(after, ct);
    }

    private async Task Screen(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var screened = await scope.ServiceProvider.GetRequiredService<IRenewalScreening>().Screen(id, ct);
        if (screened.Error is not { } left)
            return;

        log.LogInformation("Renewal {Application} was left as it is: {Code}.", id, left.Code);
        // Who was first may have changed something else, such as the proof of a notice: look again soon.
        if (left == SharedErrors.ConcurrentChange)
            signal.Raise();
    }
}
