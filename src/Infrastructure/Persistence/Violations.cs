using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>Reads from a database error what happened, without reading its text.</summary>
internal static class Violations
{
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqliteBusy = 5;
    private const int SqlServerUniqueConstraint = 2627;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerDeadlock = 1205;

    public static bool IsUniqueness(Exception failed) =>
        CauseOf(failed) switch
        {
            SqliteException e => e.SqliteExtendedErrorCode is SqliteConstraintUnique or SqliteConstraintPrimaryKey,
            PostgresException e => e.SqlState == PostgresErrorCodes.UniqueViolation,
            SqlException e => e.Number is SqlServerUniqueConstraint or SqlServerUniqueIndex,
            _ => false,
        };

    /// <summary>The database chose another writer: a deadlock, or a lock that did not come free in time.</summary>
    public static bool IsLostRace(Exception failed) =>
        CauseOf(failed) switch
        {
            SqliteException e => e.SqliteErrorCode is SqliteBusy,
            PostgresException e => e.SqlState
                is PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.SerializationFailure,
            SqlException e => e.Number is SqlServerDeadlock,
            _ => false,
        };

    private static Exception CauseOf(Exception failed) =>
        failed is DbUpdateException { InnerException: { } cause } ? cause : failed;
}
