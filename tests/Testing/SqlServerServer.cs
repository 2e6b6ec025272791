using Microsoft.Data.SqlClient;

namespace Accreditation.Testing;

internal static class SqlServerServer
{
    private const string Variable = "ACCREDITATION_TEST_SQLSERVER";
    private static readonly string? Configured = Environment.GetEnvironmentVariable(Variable);

#if TESTCONTAINERS
    private static readonly Lazy<Task<string>> Container = new(async () =>
    {
        var container = new Testcontainers.MsSql.MsSqlBuilder().Build();
        await container.StartAsync();
        return container.GetConnectionString();
    });

    public static string? WhyUnreachable => null;

    private static Task<string> ServerAsync() =>
        string.IsNullOrEmpty(Configured) ? Container.Value : Task.FromResult(Configured);
#else
    public static string? WhyUnreachable { get; } =
        string.IsNullOrEmpty(Configured)
            ? $"{Variable} names no server and the tests were built without -p:Testcontainers=true."
            : null;

    private static Task<string> ServerAsync() => Task.FromResult(Configured!);
#endif

    public static async Task<string> CreateDatabaseAsync()
    {
        var server = new SqlConnectionStringBuilder(await ServerAsync());
        if (server.InitialCatalog is { Length: > 0 } and not "master")
            return server.ConnectionString;

        var name = TestDatabases.NewName();
        await ExecuteAsync(server.ConnectionString, $"CREATE DATABASE [{name}]");
        DropAtExit(server.ConnectionString, name);
        server.InitialCatalog = name;
        return server.ConnectionString;
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new SqlConnection(server);
        await connection.OpenAsync();
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void DropAtExit(string server, string name) =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            SqlConnection.ClearAllPools();
            ExecuteAsync(server, $"DROP DATABASE IF EXISTS [{name}]").Wait(TimeSpan.FromSeconds(5));
        };
}
