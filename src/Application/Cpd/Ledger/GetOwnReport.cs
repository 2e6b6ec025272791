using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>Shows an own report.</summary>
/// <param name="Id">The report.</param>
[RequireScope(Scopes.Consultant, Scopes.CpdAssess, Scopes.RegisterManage)]
public sealed record GetOwnReport(Guid Id) : IQuery<OwnReportView>;

internal sealed class GetOwnReportHandler(OwnReportAccess reports)
    : IRequestHandler<GetOwnReport, Result<OwnReportView>>
{
    public async Task<Result<OwnReportView>> Handle(GetOwnReport query, CancellationToken ct)
    {
        var opened = await reports.Open(query.Id, ct);
        return opened.Error is { } unseen ? unseen : OwnReportView.Of(opened.Value);
    }
}
