using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>Shows a claim to whoever made it, to the provider, or to a registrar.</summary>
/// <param name="Id">The claim.</param>
[RequireScope(Scopes.Consultant, Scopes.CpdProvide, Scopes.RegisterManage)]
public sealed record GetAttendanceClaim(Guid Id) : IQuery<AttendanceClaimView>;

internal sealed class GetAttendanceClaimHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<GetAttendanceClaim, Result<AttendanceClaimView>>
{
    public async Task<Result<AttendanceClaimView>> Handle(GetAttendanceClaim query, CancellationToken ct)
    {
        var claim = await db
            .AttendanceClaims.AsNoTracking()
            .VisibleTo(call.Caller)
            .SingleOrDefaultAsync(it => it.Id == query.Id, ct);

        return claim is null
            ? AttendanceErrors.ClaimNotFound
            : AttendanceClaimView.Of(claim, DutchCalendar.DayOf(clock.GetUtcNow()));
    }
}
