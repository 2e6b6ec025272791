using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Consultants;

/// <summary>Loads consultants, as far as the caller may know of them.</summary>
internal static class ConsultantAccess
{
    /// <summary>The consultant with an identifier; null when there is none or the caller may only see another.</summary>
    public static async Task<Consultant?> Visible(
        this IQueryable<Consultant> consultants,
        Guid id,
        Caller caller,
        CancellationToken ct
    )
    {
        if (!caller.Has(Scopes.RegisterManage) && caller.ConsultantId != id)
            return null;

        return await consultants.SingleOrDefaultAsync(consultant => consultant.Id == id, ct);
    }
}
