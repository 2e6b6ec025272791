using Accreditation.Application.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>Keeps first answers in the same transaction as their effect.</summary>
internal sealed class IdempotencyStore(RegisterDbContext db, TimeProvider clock) : IIdempotencyStore
{
    private DbSet<IdempotencyRecord> Records => db.Set<IdempotencyRecord>();

    public Task<IdempotencyRecord?> Find(string owner, string key, CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - IdempotencyRecord.Retention;

        return Records
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.Owner == owner && r.Key == key && r.CreatedAt > oldest && r.Answer != "", ct);
    }

    public async Task<(bool First, TResponse? Response)> Once<TResponse>(
        IdempotencyRecord claim,
        Func<Task<TResponse>> work,
        Func<TResponse, string?> answer,
        CancellationToken ct
    )
    {
        // After a failure nothing goes on in the transaction, so there is nothing to come back to.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await Claim(claim, ct))
            return (false, default);

        var response = await work();
        if (answer(response) is not { } kept)
            return (true, response); // disposing the transaction undoes the claim and everything else

        claim.Answer = kept;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (true, response);
    }

    private async Task<bool> Claim(IdempotencyRecord claim, CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - IdempotencyRecord.Retention;
        await Records
            .Where(r => r.Owner == claim.Owner && r.Key == claim.Key && r.CreatedAt <= oldest)
            .ExecuteDeleteAsync(ct);
        Records.Add(claim);

        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException failed) when (Violations.IsUniqueness(failed))
        {
            db.Entry(claim).State = EntityState.Detached;
            return false;
        }
    }
}

/// <summary>The table of first answers.</summary>
internal sealed class IdempotencyConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> record)
    {
        record.ToTable("idempotency_records");
        record.HasKey(r => new { r.Owner, r.Key });
        record.Property(r => r.Owner).HasMaxLength(200);
        record.Property(r => r.Key).HasMaxLength(IdempotencyRecord.KeyMaxLength);
        record.Property(r => r.Fingerprint).HasMaxLength(64);
        record.HasIndex(r => r.CreatedAt);
    }
}
