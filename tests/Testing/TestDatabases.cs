namespace Accreditation.Testing;

/// <summary>Hands out empty databases; servers are started on first use and everything is gone when the process ends.</summary>
public static class TestDatabases
{
    /// <summary>Why tests cannot run on this database here, or null when they can. Starts nothing.</summary>
    public static string? WhyUnreachable(TestDatabase database) =>
        database switch
        {
            TestDatabase.PostgreSql => PostgreSqlServer.WhyUnreachable,
            TestDatabase.SqlServer => SqlServerServer.WhyUnreachable,
            _ => null,
        };

    /// <summary>Makes a database that no other caller uses and gives its connection string.</summary>
    /// <exception cref="InvalidOperationException">The database cannot be reached; the message says why.</exception>
    public static Task<string> CreateAsync(TestDatabase database) =>
        WhyUnreachable(database) is { } reason
            ? throw new InvalidOperationException(reason)
            : database switch
            {
                TestDatabase.PostgreSql => PostgreSqlServer.CreateDatabaseAsync(),
                TestDatabase.SqlServer => SqlServerServer.CreateDatabaseAsync(),
                _ => Task.FromResult(SqliteFolder.NewDatabase()),
            };

    internal static string NewName() => $"accreditation_test_{Guid.NewGuid():N}";
}
