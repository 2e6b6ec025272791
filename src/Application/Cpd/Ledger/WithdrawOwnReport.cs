using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>A consultant takes an own report back; its points are reversed.</summary>
/// <param name="Id">The report.</param>
/// <param name="Expected">The revision that the consultant read; null for any.</param>
[RequireScope(Scopes.Consultant)]
[NoInputRules]
public sealed record WithdrawOwnReport(Guid Id, int? Expected) : ICommand<OwnReportView>;

internal sealed class WithdrawOwnReportHandler(IRegisterDb db, OwnReportAccess reports, ICallContext call)
    : IRequestHandler<WithdrawOwnReport, Result<OwnReportView>>
{
    public async Task<Result<OwnReportView>> Handle(WithdrawOwnReport command, CancellationToken ct)
    {
        var opened = await reports.Open(command.Id, ct);
        if (opened.Error is { } unseen)
            return unseen;

        var report = opened.Value;
        if (!await db.AreOnePerson(call.Caller.ConsultantId, report.ConsultantId, ct))
            return OwnReportErrors.NotFound;
        if (report.Expect(command.Expected).Error is { } stale)
            return stale;
        if (report.Withdraw().Error is { } refused)
            return refused;

        await reports.ReverseCredits(report, null, ct);
        return await db.Commit(() => OwnReportView.Of(report), ct, duplicate: SharedErrors.ConcurrentChange);
    }
}
