using System.Collections.Concurrent;

namespace Accreditation.Testing;

/// <summary>
/// Hands out databases that have the schema of the register. Its own migrations make it once for each kind of database, and
/// the others are copies: migrating computes for seconds, and hundreds of tests want a register of their own.
/// </summary>
public static class MigratedDatabases
{
    private static readonly ConcurrentDictionary<TestDatabase, Lazy<Task<string>>> Templates = new();

    /// <summary>Makes a database that no other caller uses and gives its connection string.</summary>
    public static async Task<string> CreateAsync(TestDatabase database) =>
        database switch
        {
            TestDatabase.Sqlite => SqliteFolder.CopyOf(await TemplateOf(database)),
            TestDatabase.PostgreSql when PostgreSqlServer.CanCopy => await PostgreSqlServer.CopyAsync(
                await TemplateOf(database)
            ),
            // Made empty: the first register that starts on it migrates it.
            _ => await TestDatabases.CreateAsync(database),
        };

    private static Task<string> TemplateOf(TestDatabase database) =>
        Templates.GetOrAdd(database, key => new(() => MakeAsync(key))).Value;

    private static async Task<string> MakeAsync(TestDatabase database)
    {
        await using var store = await RegisterStore.CreateAsync(database);
        return store.Connection;
    }
}
