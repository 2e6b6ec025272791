using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Polly;
using Polly.Retry;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>Makes the database ready: waits for it, then creates or migrates it.</summary>
public sealed class DatabaseSetup(RegisterDbContext db, TimeProvider clock)
{
    /// <summary>Applies pending migrations. Waits up to a minute for a database server that is still starting.</summary>
    public async Task Migrate(CancellationToken ct)
    {
        CreateFolderOfSqliteFile();

        var patience = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<System.Data.Common.DbException>(e => e.IsTransient),
                    MaxRetryAttempts = 12,
                    Delay = TimeSpan.FromSeconds(1),
                    BackoffType = DelayBackoffType.Exponential,
                    MaxDelay = TimeSpan.FromSeconds(8),
                }
            )
            .Build();

        await patience.ExecuteAsync(async token => await ApplyPending(token), ct);

        // Readers do not wait for the writer, and the setting stays with the file.
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", ct);
    }

    /// <summary>A database that is up to date is only asked so: migrating compares whole models first, which takes a second.</summary>
    private async Task ApplyPending(CancellationToken ct)
    {
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            await db.Database.MigrateAsync(ct);
    }

    private void CreateFolderOfSqliteFile()
    {
        if (!db.Database.IsSqlite())
            return;

        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
    }
}
