using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>An assessor decides on an own report that was drawn for an audit.</summary>
/// <param name="Id">The report.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Verdict">What the assessor made of it.</param>
/// <param name="Reason">Why, without personal data.</param>
[RequireScope(Scopes.CpdAssess)]
public sealed record DecideOwnReport(Guid Id, int? Expected, AuditVerdict Verdict, string? Reason)
    : ICommand<OwnReportView>,
        IHasReason;

internal sealed class DecideOwnReportValidator : AbstractValidator<DecideOwnReport>
{
    public DecideOwnReportValidator() => RuleFor(command => command.Reason).Text(OwnReport.ReasonMaxLength);
}

internal sealed class DecideOwnReportHandler(
    IRegisterDb db,
    OwnReportAccess reports,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<DecideOwnReport, Result<OwnReportView>>
{
    public async Task<Result<OwnReportView>> Handle(DecideOwnReport command, CancellationToken ct)
    {
        var opened = await reports.Open(command.Id, ct);
        if (opened.Error is { } unseen)
            return unseen;

        var report = opened.Value;
        if (report.Expect(command.Expected).Error is { } stale)
            return stale;
        if (await reports.Bars(report, ct) is { } barred)
            return barred;
        if (report.Decide(command.Verdict, command.Reason, call.Caller.Subject, clock.GetUtcNow()).Error is { } refused)
            return refused;
        if (command.Verdict is AuditVerdict.Rejected)
            await reports.ReverseCredits(report, command.Reason, ct);

        // A registrar may reverse the same entry at the same moment.
        return await db.Commit(() => OwnReportView.Of(report), ct, duplicate: SharedErrors.ConcurrentChange);
    }
}
