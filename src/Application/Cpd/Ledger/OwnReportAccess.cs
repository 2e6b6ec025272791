using Accreditation.Application.Consultants;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>
/// Opens own reports for those who may see them: the consultant, registrars, and assessors those that were drawn for an
/// audit, unless they are of a colleague.
/// </summary>
internal sealed class OwnReportAccess(
    IRegisterDb db,
    IPolicyCatalogue policies,
    Independence independence,
    ICallContext call,
    TimeProvider clock
)
{
    /// <summary>The reports that the caller may know of.</summary>
    public async Task<IQueryable<OwnReport>> Visible(CancellationToken ct)
    {
        var (caller, all) = (call.Caller, db.OwnReports.AsQueryable());
        if (caller.Has(Scopes.RegisterManage))
            return all;

        var own = await OwnRecords(ct);
        return caller.Has(Scopes.CpdAssess)
            ? all.Where(it =>
                own.Contains(it.ConsultantId)
                || it.State == OwnReportState.UnderAudit
                || it.State == OwnReportState.Confirmed
                || it.State == OwnReportState.Rejected
            )
            : all.Where(it => own.Contains(it.ConsultantId));
    }

    /// <summary>One report to read: the caller's own, any for a registrar, one of no colleague for an assessor.</summary>
    public async Task<Result<OwnReport>> Open(Guid id, CancellationToken ct)
    {
        var found = await (await Visible(ct)).SingleOrDefaultAsync(it => it.Id == id, ct);
        if (found is null)
            return OwnReportErrors.NotFound;
        if (call.Caller.Has(Scopes.RegisterManage) || (await OwnRecords(ct)).Contains(found.ConsultantId))
            return found;

        return await Bars(found, ct) is { } barred ? barred : found;
    }

    /// <summary>Why the caller may not judge a report, or null.</summary>
    public Task<Error?> Bars(OwnReport report, CancellationToken ct) =>
        independence.Bars(report.ConsultantId, policies.Get(report.Policy), DutchCalendar.DayOf(clock.GetUtcNow()), ct);

    /// <summary>Adds what reverses the entries of a report that nobody reversed yet.</summary>
    public async Task ReverseCredits(OwnReport report, string? reason, CancellationToken ct)
    {
        var standing = await db
            .CpdCredits.AsNoTracking()
            .Where(it => it.OriginId == report.Id && it.ReversesId == null)
            .Where(it => !db.CpdCredits.Any(reversal => reversal.ReversesId == it.Id))
            .ToArrayAsync(ct);
        var now = clock.GetUtcNow();
        db.CpdCredits.AddRange(standing.Select(it => it.Reverse(reason, now).Value));
    }

    private async Task<IReadOnlyCollection<Guid>> OwnRecords(CancellationToken ct) =>
        call.Caller.Has(Scopes.Consultant)
        && call.Caller.ConsultantId is { } id
        && await db.Consultants.AnyAsync(it => it.Id == id, ct)
            ? await db.RecordsOf(id, ct)
            : [];
}
