using Accreditation.Application.Registrations;
using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Applications;

/// <summary>Who can apply.</summary>
internal static class Applicants
{
    /// <summary>
    /// The consultant who calls, if they can ask for a first registration: they have none, or only a provisional one.
    /// </summary>
    public static async Task<Result<Guid>> Applicant(
        this IRegisterDb db,
        Caller caller,
        string section,
        DateOnly today,
        CancellationToken ct
    )
    {
        if (caller.ConsultantId is not { } id)
            return SharedErrors.Forbidden(
                "Your token names no consultant ('consultant_id'), so there is nobody to register."
            );
        if (!await db.Consultants.AnyAsync(it => it.Id == id && it.MergedIntoId == null, ct))
            return ConsultantErrors.NotFound;
        if (
            await db.RegistrationOf(id, section, ct) is { } registration
            && !registration.History.IsProvisionalOn(today)
        )
            return ApplicationErrors.AlreadyRegistered;

        return id;
    }
}
