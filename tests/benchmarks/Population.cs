using System.Data.Common;
using Accreditation.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Benchmarks;

/// <summary>
/// Fills a register by copying the rows of one registered consultant under new identifiers and numbers, because going
/// through the front door a hundred thousand times would measure patience.
/// </summary>
internal static class Population
{
    private const int Batch = 5_000;

    /// <returns>A thousand of the new numbers, at random.</returns>
    public static async Task<IReadOnlyList<string>> FillAsync(BareRegister db, int registrations)
    {
        var template = await (
            from registration in db.Registrations
            join segment in db.Segments on registration.Id equals segment.RegistrationId
            where segment.Standing == "Registered" && segment.Until == null && registration.MergedInto == null
            select registration
        ).FirstAsync();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var random = new Random(1);
        var issued = await db.Registrations.Select(registration => registration.Number).ToHashSetAsync();
        var numbers = Numbers(random).Where(issued.Add).Take(registrations).ToArray();

        foreach (var batch in numbers.Chunk(Batch))
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var copy = await CopyCommandAsync(connection, template);
            copy.Transaction = transaction;
            foreach (var number in batch)
            {
                Set(copy, "registration", Guid.CreateVersion7());
                Set(copy, "consultant", Guid.CreateVersion7());
                Set(copy, "number", number);
                Set(copy, "fact", Guid.CreateVersion7());
                await copy.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
        }

        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        random.Shuffle(numbers);
        return numbers[..Math.Min(1_000, numbers.Length)];
    }

    private static IEnumerable<string> Numbers(Random random)
    {
        while (true)
            yield return RegistrationNumber.Draw(random.Next).Value;
    }

    private static async Task<DbCommand> CopyCommandAsync(DbConnection connection, BareRegistration template)
    {
        var command = connection.CreateCommand();
        command.CommandText = string.Join(
            ";\n",
            await CopyAsync(
                connection,
                "consultants",
                "id",
                template.ConsultantId,
                new() { ["id"] = "@consultant", ["identity_key"] = "@number" }
            ),
            await CopyAsync(
                connection,
                "registrations",
                "id",
                template.Id,
                new()
                {
                    ["id"] = "@registration",
                    ["consultant_id"] = "@consultant",
                    ["number"] = "@number",
                }
            ),
            await CopyAsync(
                connection,
                "standing_segments",
                "registration_id",
                template.Id,
                new() { ["registration_id"] = "@registration" }
            ),
            await CopyAsync(
                connection,
                "registration_facts",
                "registration_id",
                template.Id,
                new() { ["id"] = "@fact", ["registration_id"] = "@registration" }
            ) + " AND sequence = 1"
        );
        Add("template_consultants", template.ConsultantId);
        Add("template_registrations", template.Id);
        Add("template_standing_segments", template.Id);
        Add("template_registration_facts", template.Id);
        Add("registration", Guid.Empty);
        Add("fact", Guid.Empty);
        Add("consultant", Guid.Empty);
        Add("number", "");
        return command;

        void Add(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    private static async Task<string> CopyAsync(
        DbConnection connection,
        string table,
        string key,
        Guid template,
        Dictionary<string, string> changed
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE 1 = 0";
        await using var reader = await command.ExecuteReaderAsync();
        var columns = reader.GetColumnSchema().Select(column => column.ColumnName).ToArray();
        var sources = columns.Select(column => changed.GetValueOrDefault(column, $"\"{column}\""));
        return $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) "
            + $"SELECT {string.Join(", ", sources)} FROM {table} WHERE {key} = @template_{table}";
    }

    private static void Set(DbCommand command, string name, object value) => command.Parameters[name].Value = value;
}
