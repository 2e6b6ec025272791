using Accreditation.Application.Cpd.Providers;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>Who sees which claims: the consultant own ones, the provider those about its runs, registrars all.</summary>
internal static class ClaimAccess
{
    /// <summary>The claims that the caller may know of.</summary>
    public static IQueryable<AttendanceClaim> VisibleTo(this IQueryable<AttendanceClaim> claims, Caller caller)
    {
        if (caller.Has(Scopes.RegisterManage))
            return claims;

        var own = caller.Has(Scopes.Consultant) ? caller.ConsultantId : null;
        var provider = caller.Has(Scopes.CpdProvide) ? caller.Organisation : null;
        return claims.Where(claim => claim.ConsultantId == own || claim.Provider == provider);
    }

    /// <summary>A claim that the caller answers for the provider.</summary>
    public static async Task<Result<AttendanceClaim>> ToAnswer(
        this IQueryable<AttendanceClaim> claims,
        Guid id,
        int? expected,
        Caller caller,
        CancellationToken ct
    )
    {
        var claim = await claims.SingleOrDefaultAsync(it => it.Id == id, ct);
        if (claim is null || !caller.ProvidesFor(claim.Provider))
            return AttendanceErrors.ClaimNotFound;

        return claim.Expect(expected).Error is { } stale ? stale : claim;
    }

    /// <summary>Whether somebody has points for a run that stand.</summary>
    public static async Task<bool> IsCredited(
        this IRegisterDb db,
        Guid runId,
        Guid consultantId,
        CancellationToken ct
    ) =>
        await db.CpdCredits.AnyAsync(
            credit =>
                credit.RunId == runId
                && credit.ConsultantId == consultantId
                && credit.ReversesId == null
                && !db.CpdCredits.Any(reversal => reversal.ReversesId == credit.Id),
            ct
        );
}
