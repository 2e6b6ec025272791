using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Accreditation.Application.Verification;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Registrations;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Infrastructure.Verification;

/// <summary>
/// The look-up on one open connection. EF Core writes the query from the model, as everywhere; here its command is kept,
/// because planning this small query costs a database more than answering it.
/// </summary>
internal sealed class PreparedLookUp : IAsyncDisposable
{
    /// <summary>Traces of look-ups, with the text of the query and never the number that was asked for.</summary>
    public static readonly ActivitySource Traces = new("Accreditation.LookUp");

    private readonly LookUpDb db;
    private readonly DbCommand command;
    private readonly DbParameter number;
    private readonly DbParameter[] days;

    private PreparedLookUp(LookUpDb db)
    {
        this.db = db;
        command = Query(db, RegistrationNumber.FromStore(""), DateOnly.MinValue).CreateDbCommand();
        var parameters = command.Parameters.Cast<DbParameter>().ToLookup(parameter => parameter.Value is DateOnly);
        (number, days) = (parameters[false].Single(), [.. parameters[true]]);
    }

    public static async Task<PreparedLookUp> Open(DbContextOptions<LookUpDb> options, CancellationToken ct)
    {
        var lookUp = new PreparedLookUp(new LookUpDb(options));
        try
        {
            await lookUp.db.Database.OpenConnectionAsync(ct);
            // SQL Server keeps the plans of parameterised queries by itself.
            if (!lookUp.db.Database.IsSqlServer())
                await lookUp.command.PrepareAsync(ct);
            return lookUp;
        }
        catch
        {
            await lookUp.DisposeAsync();
            throw;
        }
    }

    public async Task<RegisterEntryRow?> Find(RegistrationNumber asked, DateOnly on, CancellationToken ct)
    {
        using var trace = Traces.StartActivity("look-up");
        trace?.SetTag("db.query.text", command.CommandText);
        number.Value = asked.Value;
        foreach (var day in days)
            day.Value = on;
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, ct);
        return await reader.ReadAsync(ct) ? Read(reader) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await command.DisposeAsync();
        await db.DisposeAsync();
    }

    private static IQueryable<object> Query(LookUpDb db, RegistrationNumber number, DateOnly day) =>
        from r in db.Set<Registration>()
        where r.Number == number
        join c in db.Set<Consultant>() on r.ConsultantId equals c.Id
        from s in r.Segments.Where(s => s.From <= day && (s.Until == null || day < s.Until)).DefaultIfEmpty()
        select new
        {
            r.Number,
            r.ConsultantId,
            r.Section,
            c.Name.Initials,
            c.Name.GivenName,
            c.Name.Prefix,
            c.Name.Surname,
            r.PublicRecord,
            r.MergedInto,
            Standing = s == null ? (Standing?)null : s.Standing,
            From = s == null ? (DateOnly?)null : s.From,
        };

    private static RegisterEntryRow Read(DbDataReader row) =>
        new(
            RegistrationNumber.FromStore(row.GetString(0)),
            row.GetGuid(1),
            row.GetString(2),
            PersonName.FromStore(row.GetString(3), Text(row, 4), Text(row, 5), row.GetString(6)),
            StoredJson.Read<PublicRecord>(row.GetString(7)),
            Text(row, 8) is { } survivor ? RegistrationNumber.FromStore(survivor) : null,
            Text(row, 9) is { } standing ? Enum.Parse<Standing>(standing) : null,
            row.IsDBNull(10) ? null : row.GetFieldValue<DateOnly>(10)
        );

    private static string? Text(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}
