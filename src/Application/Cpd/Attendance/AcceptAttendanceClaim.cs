using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>The provider agrees with a claim; it posts the one missing row, so that it can be rolled back like any list.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.CpdProvide)]
[NoInputRules]
public sealed record AcceptAttendanceClaim(Guid Id, int? Expected) : ICommand<AttendanceClaimView>;

internal sealed class AcceptAttendanceClaimHandler(
    IRegisterDb db,
    IPolicyCatalogue policies,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<AcceptAttendanceClaim, Result<AttendanceClaimView>>
{
    public async Task<Result<AttendanceClaimView>> Handle(AcceptAttendanceClaim command, CancellationToken ct)
    {
        var found = await db.AttendanceClaims.ToAnswer(command.Id, command.Expected, call.Caller, ct);
        if (found.Error is { } unseen)
            return unseen;

        var (claim, now) = (found.Value, clock.GetUtcNow());
        if (claim.Accept(now).Error is { } refused)
            return refused;
        var ordinal = await db.AttendanceUploads.NextOrdinal(claim.RunId, ct);
        if (await db.IsCredited(claim.RunId, claim.ConsultantId, ct))
            return AttendanceErrors.Credited;

        await Post(claim, ordinal, now, ct);
        return await db.Commit(
            () => AttendanceClaimView.Of(claim, DutchCalendar.DayOf(now)),
            ct,
            duplicate: SharedErrors.ConcurrentChange
        );
    }

    private async Task Post(AttendanceClaim claim, int ordinal, DateTimeOffset now, CancellationToken ct)
    {
        var run = await db.Runs.AsNoTracking().SingleAsync(it => it.Id == claim.RunId, ct);
        var title = await db.Activities.Where(it => it.Id == run.ActivityId).Select(it => it.Title).SingleAsync(ct);
        var (id, rules) = (Guid.CreateVersion7(), policies.Governing(run).Cpd);
        var row = new AttendanceRow(claim.RegistrationNumber, "", claim.Minutes, null);
        var participant = new Participant(claim.ConsultantId, Array.Empty<CpdCredit>());
        var sheet = AttendanceSheet.Read(run, title, rules, [row], _ => (participant, null), id, now);

        db.AttendanceUploads.Add(
            AttendanceUpload.Record(id, run, sheet, rules.Attendance, ordinal, call.Caller.Subject, now)
        );
        db.Append(sheet.Entries);
    }
}
