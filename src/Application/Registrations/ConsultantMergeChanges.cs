using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Registrations;

/// <summary>The one way in which a merge of consultants changes: load, decide, commit, view.</summary>
internal sealed class ConsultantMergeChanges(IRegisterDb db, ICallContext call, TimeProvider clock)
{
    /// <summary>Lets a verb change the merge.</summary>
    public async Task<Result<ConsultantMergeView>> Make(
        Guid id,
        int? expected,
        Func<ConsultantMerge, string, DateTimeOffset, Task<Result>> decide,
        CancellationToken ct
    )
    {
        var merge = await db.ConsultantMerges.SingleOrDefaultAsync(m => m.Id == id, ct);
        if (merge is null)
            return ConsultantMergeErrors.NotFound;
        if (merge.Expect(expected).Error is { } stale)
            return stale;
        if (await db.IsOwnMerge(call.Caller.ConsultantId, merge.SurvivorId, merge.MergedId, ct))
            return ConsultantMergeErrors.OwnRecord;
        if ((await decide(merge, call.Caller.Subject, clock.GetUtcNow())).Error is { } refused)
            return refused;

        // Facts are numbered within their registration: who records second may meet the number before the revision.
        return await db.Commit(() => ConsultantMergeView.Of(merge), ct, duplicate: SharedErrors.ConcurrentChange);
    }
}
