using Npgsql;

namespace Accreditation.Testing;

internal static class PostgreSqlServer
{
    private const string Variable = "ACCREDITATION_TEST_POSTGRESQL";
    private static readonly string? Configured = Environment.GetEnvironmentVariable(Variable);
    private static readonly Lazy<Task<PostgreSqlCluster>> Cluster = new(PostgreSqlCluster.StartAsync);

    public static string? WhyUnreachable { get; } =
        !string.IsNullOrEmpty(Configured) || PostgreSqlBinaries.Folder is not null
            ? null
            : $"PostgreSQL is not installed (no initdb in PATH or /usr/lib/postgresql) and {Variable} names no server.";

    public static async Task<string> CreateDatabaseAsync()
    {
        var server = new NpgsqlConnectionStringBuilder(
            string.IsNullOrEmpty(Configured) ? (await Cluster.Value).ConnectionString : Configured
        );
        if (server.Database is { Length: > 0 } and not "postgres")
            return server.ConnectionString;

        var name = TestDatabases.NewName();
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        if (!Cluster.IsValueCreated)
            DropAtExit(new(server.ConnectionString), name);
        server.Database = name;
        return server.ConnectionString;
    }

    private static async Task ExecuteAsync(NpgsqlConnectionStringBuilder server, string sql)
    {
        server.Database = "postgres";
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // Only a server that outlives the tests needs this; the throw-away cluster goes as a whole.
    private static void DropAtExit(NpgsqlConnectionStringBuilder server, string name) =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            ExecuteAsync(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)").Wait(TimeSpan.FromSeconds(5));
}
