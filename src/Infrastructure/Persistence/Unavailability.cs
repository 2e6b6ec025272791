using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>Tells a database that cannot serve for the moment from a mistake of our own.</summary>
public static class Unavailability
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;

    /// <summary>Whether the same request may well succeed later. EF Core wraps what a driver calls transient.</summary>
    public static bool IsPassing(Exception failed) =>
        failed switch
        {
            SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => true,
            DbException { IsTransient: true } => true,
            _ => failed.InnerException is { } cause && IsPassing(cause),
        };
}
