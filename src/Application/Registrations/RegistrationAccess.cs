using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Registrations;

/// <summary>Loads registrations, as far as the caller may know of them.</summary>
internal static class RegistrationAccess
{
    /// <summary>The registration with its facts, to be shown to register staff or to the consultant whose it is.</summary>
    public static async Task<Result<Registration>> Visible(
        this IQueryable<Registration> registrations,
        string number,
        Caller caller,
        CancellationToken ct
    )
    {
        var parsed = RegistrationNumber.Parse(number);
        if (parsed.Error is { } malformed)
            return malformed;

        var registration = await registrations
            .Include(r => r.Facts)
            .SingleOrDefaultAsync(r => r.Number == parsed.Value, ct);
        return registration is not null && MaySee(caller, registration) ? registration : RegistrationErrors.NotFound;
    }

    /// <summary>Everything that a change of a registration needs.</summary>
    public static IQueryable<Registration> Whole(this IQueryable<Registration> registrations) =>
        registrations.Include(r => r.Facts).Include(r => r.Segments);

    /// <summary>The registration that a consultant has in a section, with everything that a change needs.</summary>
    public static Task<Registration?> RegistrationOf(
        this IRegisterDb db,
        Guid consultantId,
        string section,
        CancellationToken ct
    ) => db.Registrations.Whole().SingleOrDefaultAsync(r => r.ConsultantId == consultantId && r.Section == section, ct);

    private static bool MaySee(Caller caller, Registration registration) =>
        caller.HasAny(Scopes.RegisterManage, Scopes.RegistrationsAssess, Scopes.RegistrationsDecide, Scopes.AuditRead)
        || caller.ConsultantId == registration.ConsultantId;
}
