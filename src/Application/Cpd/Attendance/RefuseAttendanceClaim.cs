using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>The provider does not agree with a claim.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Reason">Why, for the participant to read.</param>
[RequireScope(Scopes.CpdProvide)]
public sealed record RefuseAttendanceClaim(Guid Id, int? Expected, string Reason) : ICommand<AttendanceClaimView>;

internal sealed class RefuseAttendanceClaimValidator : AbstractValidator<RefuseAttendanceClaim>
{
    public RefuseAttendanceClaimValidator() => RuleFor(command => command.Reason).Text(AttendanceClaim.ReasonMaxLength);
}

internal sealed class RefuseAttendanceClaimHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<RefuseAttendanceClaim, Result<AttendanceClaimView>>
{
    public async Task<Result<AttendanceClaimView>> Handle(RefuseAttendanceClaim command, CancellationToken ct)
    {
        var found = await db.AttendanceClaims.ToAnswer(command.Id, command.Expected, call.Caller, ct);
        if (found.Error is { } unseen)
            return unseen;

        var (claim, now) = (found.Value, clock.GetUtcNow());
        if (claim.Refuse(command.Reason, now).Error is { } refused)
            return refused;

        return await db.Commit(() => AttendanceClaimView.Of(claim, DutchCalendar.DayOf(now)), ct);
    }
}
