using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>Shows an attendance list to its provider or to a registrar.</summary>
/// <param name="Id">The upload.</param>
[RequireScope(Scopes.CpdProvide, Scopes.RegisterManage)]
public sealed record GetAttendanceUpload(Guid Id) : IQuery<AttendanceUploadView>;

internal sealed class GetAttendanceUploadHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<GetAttendanceUpload, Result<AttendanceUploadView>>
{
    public async Task<Result<AttendanceUploadView>> Handle(GetAttendanceUpload query, CancellationToken ct)
    {
        var found = await db.AttendanceUploads.AsNoTracking().Visible(query.Id, call.Caller, ct);

        return found.Error is { } unseen ? unseen : AttendanceUploadView.Of(found.Value);
    }
}
