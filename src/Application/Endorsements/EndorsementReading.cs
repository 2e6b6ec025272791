using Accreditation.Application.Applications;
using Accreditation.Application.Shared;
using Accreditation.Domain.Endorsements;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Endorsements;

/// <summary>
/// Finds endorsements for whoever may read them. What a consultant uses for an application belongs to that case, and is
/// read by those who may open the case.
/// </summary>
internal sealed class EndorsementReading(IRegisterDb db, CaseDesk cases, ICallContext call)
{
    /// <summary>Those used for an application, or without one those of the caller or addressed to the caller.</summary>
    public async Task<IQueryable<Endorsement>> All(Guid? applicationId, CancellationToken ct)
    {
        var all = db.Endorsements.AsNoTracking();
        if (applicationId is not { } id)
            return all.VisibleTo(call.Caller);

        var isOnCase = (await cases.Open(id, ct)).Error is null;
        return all.Where(endorsement => isOnCase && endorsement.UsedForApplicationId == id);
    }

    /// <summary>One endorsement, or null when there is none for the caller.</summary>
    public async Task<Endorsement?> One(Guid id, CancellationToken ct)
    {
        var all = db.Endorsements.AsNoTracking();
        if (await all.VisibleTo(call.Caller).SingleOrDefaultAsync(one => one.Id == id, ct) is { } visible)
            return visible;

        var used = await all.SingleOrDefaultAsync(one => one.Id == id && one.UsedForApplicationId != null, ct);
        return used is not null && (await cases.Open(used.UsedForApplicationId!.Value, ct)).Error is null ? used : null;
    }
}
