using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Applications;

/// <summary>Who can apply.</summary>
internal static class Applicants
{
    /// <summary>The consultant who calls, by a record that is still in use.</summary>
    public static async Task<Result<Guid>> Applicant(this IRegisterDb db, Caller caller, CancellationToken ct)
    {
        if (caller.ConsultantId is not { } id)
            return SharedErrors.Forbidden(
                "Your token names no consultant ('consultant_id'), so there is nobody to apply for."
            );
        if (!await db.Consultants.AnyAsync(it => it.Id == id && it.MergedIntoId == null, ct))
            return ConsultantErrors.NotFound;
        return id;
    }
}
