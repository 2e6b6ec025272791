using Accreditation.Application.Verification;
using Accreditation.Domain.Registrations;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Infrastructure.Verification;

/// <summary>Answers a look-up by one query over the unique index on the number, translated once per process.</summary>
internal sealed class RegisterEntries(RegisterDbContext db, RegisterEntryQuery query) : IRegisterEntries
{
    public Task<RegisterEntryRow?> Find(RegistrationNumber number, DateOnly day, CancellationToken ct) =>
        query.Run(db, number, day, ct);
}

/// <summary>The prepared query; one per host, because it belongs to the model of one database.</summary>
internal sealed class RegisterEntryQuery
{
    public readonly Func<
        RegisterDbContext,
        RegistrationNumber,
        DateOnly,
        CancellationToken,
        Task<RegisterEntryRow?>
    > Run = EF.CompileAsyncQuery(
        (RegisterDbContext db, RegistrationNumber number, DateOnly day, CancellationToken ct) =>
            (
                from r in db.Registrations
                where r.Number == number
                join c in db.Consultants on r.ConsultantId equals c.Id
                from s in r.Segments.Where(s => s.From <= day && (s.Until == null || day < s.Until)).DefaultIfEmpty()
                select new RegisterEntryRow(
                    r.Number,
                    r.Section,
                    c.Name,
                    r.PublicRecord,
                    r.MergedInto,
                    s == null ? null : s.Standing,
                    s == null ? null : s.From
                )
            )
                .AsNoTracking()
                .SingleOrDefault()
    );
}
