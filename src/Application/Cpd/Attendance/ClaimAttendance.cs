using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>Says that one attended a run and is missing on its list; the provider answers.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Minutes">Net minutes attended; null for the whole run.</param>
[RequireScope(Scopes.Consultant)]
public sealed record ClaimAttendance(Guid RunId, int? Minutes) : ICommand<AttendanceClaimView>;

internal sealed class ClaimAttendanceValidator : AbstractValidator<ClaimAttendance>
{
    public ClaimAttendanceValidator() => RuleFor(command => command.Minutes).GreaterThan(0);
}

internal sealed class ClaimAttendanceHandler(
    IRegisterDb db,
    IPolicyCatalogue policies,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<ClaimAttendance, Result<AttendanceClaimView>>
{
    public async Task<Result<AttendanceClaimView>> Handle(ClaimAttendance command, CancellationToken ct)
    {
        var run = await db.Runs.AsNoTracking().SingleOrDefaultAsync(it => it.Id == command.RunId, ct);
        if (run is null)
            return RunErrors.NotFound;

        var (now, rules) = (clock.GetUtcNow(), policies.Governing(run).Cpd);
        var today = DutchCalendar.DayOf(now);
        var activity = await db.Activities.AsNoTracking().SingleAsync(it => it.Id == run.ActivityId, ct);
        if (AttendanceUpload.Barred(run, activity, rules.Attendance, today) is { } barred)
            return barred;
        if (!AttendanceSheet.IsWorthPoints(run, command.Minutes, rules))
            return AttendanceErrors.MinutesOutOfRange;

        var own = call.Caller.ConsultantId;
        var number = await db
            .Registrations.Where(it => it.ConsultantId == own && it.Section == run.Section)
            .Select(it => it.Number)
            .SingleOrDefaultAsync(ct);
        if (number is null)
            return RegistrationErrors.NotFound;
        if (await db.IsCredited(run.Id, own!.Value, ct))
            return AttendanceErrors.Credited;

        var claim = AttendanceClaim.Make(run, own.Value, number.Value, command.Minutes, rules.Attendance, now);
        db.AttendanceClaims.Add(claim);
        return await db.Commit(
            () => AttendanceClaimView.Of(claim, today),
            ct,
            duplicate: AttendanceErrors.ClaimedAlready
        );
    }
}
