using System.Data.Common;
using Accreditation.Application.Events;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Accreditation.Infrastructure.Events;

/// <summary>
/// Tells the listeners of this node what a transaction wrote, once it is committed and before anybody is told that it is.
/// The transaction may be one that began before the commit of the register, as with an idempotency key.
/// </summary>
internal sealed class CommittedEvents(IEnumerable<IEventListener> listeners) : DbTransactionInterceptor
{
    private readonly IEventListener[] listeners = [.. listeners];

    /// <summary>Tells every listener.</summary>
    public void Announce(IReadOnlyList<RegisterEvent> events)
    {
        foreach (var listener in listeners)
            listener.Committed(events);
    }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is RegisterDbContext db && db.TakeTold() is { Count: > 0 } events)
            Announce(events);

        return Task.CompletedTask;
    }
}
