using Accreditation.Application.Applications;
using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>Downloads the document of an own report, for those who may see the report.</summary>
/// <param name="Id">The report.</param>
[RequireScope(Scopes.Consultant, Scopes.CpdAssess, Scopes.RegisterManage)]
public sealed record GetOwnReportDocument(Guid Id) : IQuery<DocumentDownload>;

internal sealed class GetOwnReportDocumentHandler(OwnReportAccess reports, IDocumentStore documents)
    : IRequestHandler<GetOwnReportDocument, Result<DocumentDownload>>
{
    public async Task<Result<DocumentDownload>> Handle(GetOwnReportDocument query, CancellationToken ct)
    {
        var opened = await reports.Open(query.Id, ct);
        return opened.Error is { } unseen ? unseen : documents.Download(opened.Value.Document);
    }
}
