using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Cpd.Recognitions;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Recognitions;

/// <summary>The recognitions of a person.</summary>
internal sealed class RecognitionReading(IRegisterDb db)
{
    /// <summary>Why points cannot rest on a recognition, or null; none is needed for points that do not.</summary>
    public async Task<Error?> Refute(Guid? id, CreditOwner owner, DateOnly today, CancellationToken ct)
    {
        if (id is null)
            return null;

        var named = (await VerifiedOf(owner, today, ct)).Any(it => it.Id == id);
        return named ? null : RecognitionErrors.NotVerified;
    }

    /// <summary>Those that are verified and not due on a day.</summary>
    public async Task<IReadOnlyList<Recognition>> VerifiedOf(CreditOwner owner, DateOnly today, CancellationToken ct)
    {
        var records = await db.RecordsOf(owner.ConsultantId, ct);
        return await db
            .Recognitions.AsNoTracking()
            .Where(it => records.Contains(it.ConsultantId) && it.Section == owner.Section)
            .Where(it => it.State == RecognitionState.Verified && it.RecheckOn > today)
            .OrderBy(it => it.Id)
            .ToArrayAsync(ct);
    }
}
