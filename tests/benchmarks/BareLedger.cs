using System.Data.Common;
using System.Diagnostics;
using Accreditation.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Accreditation.Benchmarks;

/// <summary>Takes the entries of a run out of the ledger and puts the same rows back by bare multi-row inserts.</summary>
internal sealed class BareLedger(RegisterStore store) : IAsyncDisposable
{
    private const int RowsAtOnce = 100;

    private readonly DbConnection connection =
        store.Database is TestDatabase.Sqlite
            ? new SqliteConnection(store.Connection)
            : new NpgsqlConnection(store.Connection);

    /// <returns>Rows per second.</returns>
    public async Task<double> InsertAgainAsync(Guid run)
    {
        if (connection.State is not System.Data.ConnectionState.Open)
            await connection.OpenAsync();
        var (columns, rows) = await TakeOutAsync(run);

        var clock = Stopwatch.StartNew();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            await using var insert = InsertOf(columns, chunk);
            insert.Transaction = transaction;
            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        return rows.Count / clock.Elapsed.TotalSeconds;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<(string[] Columns, List<object[]> Rows)> TakeOutAsync(Guid run)
    {
        var rows = new List<object[]>();
        await using var select = Command("SELECT * FROM cpd_credits WHERE run_id = @run", run);
        await using var reader = await select.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        while (await reader.ReadAsync())
        {
            var row = new object[columns.Length];
            reader.GetValues(row);
            rows.Add(row);
        }

        await reader.CloseAsync();
        await using var delete = Command("DELETE FROM cpd_credits WHERE run_id = @run", run);
        await delete.ExecuteNonQueryAsync();
        return (columns, rows);
    }

    private DbCommand InsertOf(string[] columns, object[][] rows)
    {
        var insert = connection.CreateCommand();
        var values = rows.Select(
            (_, row) => $"({string.Join(", ", columns.Select((_, column) => $"@p{row * columns.Length + column}"))})"
        );
        insert.CommandText =
            $"INSERT INTO cpd_credits ({string.Join(", ", columns.Select(name => $"\"{name}\""))}) VALUES {string.Join(", ", values)}";
        foreach (var (i, value) in rows.SelectMany(row => row).Index())
            Add(insert, $"@p{i}", value);
        return insert;
    }

    private DbCommand Command(string sql, Guid run)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        Add(command, "@run", store.Database is TestDatabase.Sqlite ? $"{run}".ToUpperInvariant() : run);
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
