using Accreditation.Application.Cpd.Ledger;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Infrastructure.Cpd.Ledger;

/// <summary>Finds the round of a month, or opens it; the unique index decides who was first.</summary>
internal sealed class AuditRounds(RegisterDbContext db) : IAuditRounds
{
    public async Task<AuditRound> For(string section, DateOnly day, CancellationToken ct)
    {
        if (await Find(section, day, ct) is { } opened)
            return opened;

        var round = AuditRound.Open(section, day);
        db.AuditRounds.Add(round);
        if ((await db.Commit(ct)).Error is null)
            return round;

        foreach (var entry in db.ChangeTracker.Entries().Where(it => it.State is EntityState.Added).ToArray())
            entry.State = EntityState.Detached;
        return await Find(section, day, ct)
            ?? throw new DbUpdateException("The round of draws was opened by somebody else, but is not there.");
    }

    private Task<AuditRound?> Find(string section, DateOnly day, CancellationToken ct)
    {
        var month = AuditRound.MonthOf(day);
        return db.AuditRounds.AsNoTracking().SingleOrDefaultAsync(it => it.Section == section && it.Month == month, ct);
    }
}
