using Accreditation.Application.Cpd.Providers;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>Loads attendance lists for their provider and for registrars.</summary>
internal static class UploadAccess
{
    /// <summary>The list with an identifier, if the caller may know of it.</summary>
    public static async Task<Result<AttendanceUpload>> Visible(
        this IQueryable<AttendanceUpload> uploads,
        Guid id,
        Caller caller,
        CancellationToken ct
    )
    {
        var upload = await uploads.SingleOrDefaultAsync(it => it.Id == id, ct);
        return upload is not null && caller.SpeaksFor(upload.Provider) ? upload : AttendanceErrors.UploadNotFound;
    }
}
