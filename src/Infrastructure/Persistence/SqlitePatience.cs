using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>
/// Lets SQLite itself wait for another writer, which looks again after a millisecond. By itself the provider looks again
/// after 150, and so does every write that meets another one.
/// </summary>
internal sealed class SqlitePatience : DbConnectionInterceptor
{
    private const string Wait = "PRAGMA busy_timeout = 5000";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var wait = connection.CreateCommand();
        wait.CommandText = Wait;
        wait.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
