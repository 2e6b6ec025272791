using Accreditation.Domain.Subscriptions;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Infrastructure.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Subscriptions.Deliveries;

/// <summary>Forgets messages after their time, and at once those of a subscription that was ended.</summary>
internal sealed class DeliveryCleanUp(
    IServiceScopeFactory scopes,
    IOptions<WebhookOptions> options,
    TimeProvider clock,
    ILogger<DeliveryCleanUp> log
) : PeriodicJob(TimeSpan.FromHours(1), clock, log)
{
    public override async Task Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();
        var oldest = Clock.GetUtcNow().AddDays(-options.Value.LogDays);
        await db
            .Deliveries.Where(one =>
                one.CreatedAt < oldest
                || db.Subscriptions.Any(it => it.Id == one.SubscriptionId && it.State == SubscriptionState.Deleted)
            )
            .ExecuteDeleteAsync(ct);
    }
}
