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

    /// <summary>
    /// The place of the next list of a run. Ask before reading who is credited already: a list that lands in between takes
    /// the same place, and the later of the two fails instead of crediting somebody twice.
    /// </summary>
    public static async Task<int> NextOrdinal(
        this IQueryable<AttendanceUpload> uploads,
        Guid runId,
        CancellationToken ct
    ) => await uploads.CountAsync(it => it.RunId == runId, ct) + 1;
}
