using Accreditation.Application.Cpd.Providers;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Opens runs for the users of their provider.</summary>
internal static class RunDesk
{
    /// <summary>Opens a run of the caller's own organisation to change it.</summary>
    public static async Task<Result<Run>> OpenOwn(
        this DbSet<Run> runs,
        Guid id,
        int? expected,
        Caller caller,
        CancellationToken ct
    )
    {
        if (await runs.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } run)
            return RunErrors.NotFound;
        if (!caller.ProvidesFor(run.Provider))
            return ActivityErrors.OtherOrganisation;

        return run.Expect(expected).Error is { } stale ? stale : run;
    }
}
