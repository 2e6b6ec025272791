using Accreditation.Application.Events;
using Accreditation.Application.Journal;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>
/// The journal, the ledger, the event log and the verifications only grow: changing an entry is a bug, whoever tries.
/// </summary>
internal sealed class AppendOnlyInterceptor : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Guard(eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Guard(eventData.Context!);
        return base.SavingChanges(eventData, result);
    }

    private static void Guard(DbContext db)
    {
        var rewritten = db
            .ChangeTracker.Entries()
            .Any(e =>
                e
                    is {
                        Entity: JournalAction or JournalEvent or CpdCredit or RegisterEvent or VerificationRecord,
                        State: EntityState.Modified or EntityState.Deleted
                    }
            );

        if (rewritten)
            throw new InvalidOperationException(
                "The journal, the ledger, the event log and the verifications only grow; an entry may not be changed."
            );
    }
}
