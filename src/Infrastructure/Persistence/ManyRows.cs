using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>
/// Adds many rows of one kind by few commands, as the model maps them. For thousands of entries at once, where tracking each
/// one would cost more than all the rest.
/// </summary>
internal sealed class ManyRows<TEntity>
    where TEntity : class
{
    // SQL Server takes 2,100 parameters in a command. SQLite, which has no way to go, looks each one up among all of them.
    private const int MostParameters = 2000;
    private const int MostOnSqlite = 200;

    private readonly DbContext db;
    private readonly Column[] columns;
    private readonly string insertInto;
    private readonly int atOnce;

    public ManyRows(DbContext db)
    {
        var entity = db.Model.FindEntityType(typeof(TEntity))!;
        var sql = db.GetService<ISqlGenerationHelper>();
        this.db = db;
        columns = [.. entity.GetProperties().Select(property => new Column(property))];
        var names = string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.Name)));
        atOnce = Math.Max(1, (db.Database.IsSqlite() ? MostOnSqlite : MostParameters) / columns.Length);
        insertInto = $"INSERT INTO {sql.DelimitIdentifier(entity.GetTableName()!)} ({names}) VALUES ";
    }

    /// <summary>Adds the rows, in the transaction that is open.</summary>
    public async Task Insert(IReadOnlyList<TEntity> rows, CancellationToken ct)
    {
        DbCommand? whole = null;
        try
        {
            foreach (var chunk in rows.Chunk(atOnce))
            {
                if (chunk.Length < atOnce)
                {
                    await using var rest = CommandFor(chunk.Length);
                    await Run(rest, chunk, ct);
                    continue;
                }

                whole ??= CommandFor(atOnce);
                await Run(whole, chunk, ct);
            }
        }
        finally
        {
            if (whole is not null)
                await whole.DisposeAsync();
        }
    }

    private DbCommand CommandFor(int rows)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var values = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", Names(row))})");
        command.CommandText = insertInto + string.Join(", ", values);
        foreach (var row in Enumerable.Range(0, rows))
        foreach (var (name, column) in Names(row).Zip(columns))
            command.Parameters.Add(column.Mapping.CreateParameter(command, name, null, nullable: true));
        return command;
    }

    private IEnumerable<string> Names(int row) =>
        Enumerable.Range(row * columns.Length, columns.Length).Select(i => $"@p{i}");

    private async Task Run(DbCommand command, TEntity[] rows, CancellationToken ct)
    {
        var i = 0;
        foreach (var row in rows)
        foreach (var column in columns)
            command.Parameters[i++].Value = column.ValueOf(row);
        await command.ExecuteNonQueryAsync(ct);
    }

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();

        public string Name { get; } = property.GetColumnName();

        public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

        public object ValueOf(TEntity row)
        {
            var value = getter.GetClrValue(row);
            return (value is null || Mapping.Converter is null ? value : Mapping.Converter.ConvertToProvider(value))
                ?? DBNull.Value;
        }
    }
}
