using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>Rolls a wrong list back as one act: its entries are reversed, but for those that changed since.</summary>
/// <param name="Id">The upload.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Reason">Why.</param>
[RequireScope(Scopes.CpdProvide, Scopes.RegisterManage)]
public sealed record RollBackAttendance(Guid Id, int? Expected, string Reason)
    : ICommand<AttendanceUploadView>,
        IHasReason;

internal sealed class RollBackAttendanceValidator : AbstractValidator<RollBackAttendance>
{
    public RollBackAttendanceValidator() => RuleFor(command => command.Reason).Text(AttendanceUpload.ReasonMaxLength);
}

internal sealed class RollBackAttendanceHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<RollBackAttendance, Result<AttendanceUploadView>>
{
    public async Task<Result<AttendanceUploadView>> Handle(RollBackAttendance command, CancellationToken ct)
    {
        var found = await db.AttendanceUploads.Visible(command.Id, call.Caller, ct);
        if (found.Error is { } unseen)
            return unseen;
        if (found.Value.Expect(command.Expected).Error is { } stale)
            return stale;

        var now = clock.GetUtcNow();
        var (standing, changed) = await Entries(found.Value, ct);
        var rollback = new AttendanceRollback(now, standing.Count, changed);
        if (found.Value.RollBack(rollback, command.Reason).Error is { } refused)
            return refused;

        db.Append([.. standing.Select(credit => credit.Reverse(command.Reason, now).Value)]);
        return await db.Commit(
            () => AttendanceUploadView.Of(found.Value),
            ct,
            duplicate: SharedErrors.ConcurrentChange
        );
    }

    private async Task<(IReadOnlyList<CpdCredit> Standing, IReadOnlyList<Guid> Changed)> Entries(
        AttendanceUpload upload,
        CancellationToken ct
    )
    {
        var entered = await db
            .CpdCredits.AsNoTracking()
            .Where(credit => credit.OriginId == upload.Id && credit.ReversesId == null)
            .OrderBy(credit => credit.Id)
            .ToListAsync(ct);
        var reversed = await db
            .CpdCredits.Where(credit => credit.RunId == upload.RunId && credit.ReversesId != null)
            .Select(credit => credit.ReversesId!.Value)
            .ToHashSetAsync(ct);

        return (
            [.. entered.Where(credit => !reversed.Contains(credit.Id))],
            [.. entered.Select(credit => credit.Id).Where(reversed.Contains)]
        );
    }
}
