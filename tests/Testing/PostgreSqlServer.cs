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

    /// <summary>Whether databases can be made and copied; a database that was named is used as it is.</summary>
    public static bool CanCopy =>
        string.IsNullOrEmpty(Configured) || !IsNamed(new NpgsqlConnectionStringBuilder(Configured));

    public static Task<string> CreateDatabaseAsync() => CreateAsync(template: null);

    /// <summary>A copy of a database that nobody uses any more.</summary>
    public static Task<string> CopyAsync(string connection)
    {
        using (var original = new NpgsqlConnection(connection))
            NpgsqlConnection.ClearPool(original);
        return CreateAsync(new NpgsqlConnectionStringBuilder(connection).Database);
    }

    private static bool IsNamed(NpgsqlConnectionStringBuilder server) =>
        server.Database is { Length: > 0 } and not "postgres";

    private static async Task<string> CreateAsync(string? template)
    {
        var server = new NpgsqlConnectionStringBuilder(
            string.IsNullOrEmpty(Configured) ? (await Cluster.Value).ConnectionString : Configured
        );
        if (IsNamed(server))
            return server.ConnectionString;

        var name = TestDatabases.NewName();
        await ExecuteAsync(server, $"CREATE DATABASE {name}{(template is null ? "" : $" TEMPLATE {template}")}");
        if (!Cluster.IsValueCreated)
            DropAtExit(new(server.ConnectionString), name);
        server.Database = name;
        // A register that was stopped leaves its connections in a pool that nobody asks again.
        (server.ConnectionIdleLifetime, server.ConnectionPruningInterval) = (3, 3);
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
