using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Accreditation.Api.Tests.Databases;

/// <summary>What SQL Server refuses only when the script runs is found here without a server.</summary>
public class SqlServerSchemaTests
{
    private const int LargestClusteredKey = 900;
    private const int LargestIndexKey = 1700;

    private static readonly SqlServerRegisterDb Db = new SqlServerDesignTimeFactory().CreateDbContext([]);
    private static readonly IRelationalModel Model = Db.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    [Fact]
    public void The_script_makes_every_table_and_index()
    {
        var script = Db.GetService<IMigrator>().GenerateScript();

        Assert.NotEmpty(Model.Tables);
        Assert.All(Model.Tables, table => Assert.Contains($"CREATE TABLE [{table.Name}] (", script));
        Assert.All(
            Model.Tables.SelectMany(table => table.Indexes),
            index => Assert.Contains($"[{index.Name}]", script)
        );
    }

    [Fact]
    public void Keys_and_indexes_are_small_enough()
    {
        Assert.All(
            Model.Tables,
            table => Assert.InRange(table.PrimaryKey!.Columns.Sum(BytesOf), 1, LargestClusteredKey)
        );
        Assert.All(
            Model.Tables.SelectMany(table => table.Indexes),
            index => Assert.True(index.Columns.Sum(BytesOf) <= LargestIndexKey, index.Name)
        );
    }

    [Fact]
    public void No_table_is_reached_by_two_cascades()
    {
        var cascades = Model
            .Tables.SelectMany(table => table.ForeignKeyConstraints)
            .Where(key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull);

        Assert.All(cascades.GroupBy(key => key.Table.Name), into => Assert.Single(into));
    }

    [Fact]
    public void A_unique_index_over_what_may_be_absent_leaves_the_absent_out() =>
        Assert.All(
            Model
                .Tables.SelectMany(table => table.Indexes)
                .Where(index => index.IsUnique && index.Columns.Any(column => column.IsNullable)),
            index => Assert.Contains("IS NOT NULL", index.Filter)
        );

    private static int BytesOf(IColumn column) =>
        column.StoreType switch
        {
            "uniqueidentifier" => 16,
            "bigint" => 8,
            "int" => 4,
            "date" => 3,
            "bit" => 1,
            var text when text.StartsWith("nvarchar(", StringComparison.Ordinal) && !text.Contains("max") => 2
                * int.Parse(text["nvarchar(".Length..^1]),
            var other => throw new NotSupportedException($"{column.Table.Name}.{column.Name} is {other} in a key."),
        };
}
