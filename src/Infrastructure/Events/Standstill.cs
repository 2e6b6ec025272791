using System.Data;
using Accreditation.Application.Events;
using Accreditation.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Infrastructure.Events;

/// <summary>
/// A transaction in which every query sees the same instant. On PostgreSQL and SQLite nobody waits for it; on SQL Server
/// writers wait for a reader, because a snapshot there has to be allowed by whoever runs the server.
/// </summary>
internal sealed class Standstill(RegisterDbContext db) : IStandstill
{
    public async Task<IAsyncDisposable> Hold(CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
        {
            var level = db.Database.IsSqlServer() ? IsolationLevel.Serializable : IsolationLevel.RepeatableRead;
            return await db.Database.BeginTransactionAsync(level, ct);
        }

        // By itself a transaction on SQLite is one that writes, and there can be one of these at a time.
        await db.Database.OpenConnectionAsync(ct);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        return (await db.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), ct))!;
    }
}
