using System.Data.Common;
using Accreditation.Testing;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Accreditation.Api.Tests.Databases;

public class TestDatabasesTests
{
    [Theory, EveryDatabase]
    public async Task A_test_gets_an_empty_database_that_answers(TestDatabase database)
    {
        await using var connection = Open(database, await TestDatabases.CreateAsync(database));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT 42";

        Assert.Equal(42L, Convert.ToInt64(await command.ExecuteScalarAsync()));
    }

    private static DbConnection Open(TestDatabase database, string connectionString) =>
        database switch
        {
            TestDatabase.PostgreSql => new NpgsqlConnection(connectionString),
            TestDatabase.SqlServer => new SqlConnection(connectionString),
            _ => new SqliteConnection(connectionString),
        };
}
