using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Downloads a document, for those who are on the case.</summary>
/// <param name="Id">The case.</param>
/// <param name="EvidenceId">The piece of evidence.</param>
[RequireScope(Scopes.Consultant, Scopes.RegistrationsAssess, Scopes.RegistrationsDecide, Scopes.RegisterManage)]
public sealed record GetEvidenceDocument(Guid Id, Guid EvidenceId) : IQuery<DocumentDownload>;

/// <summary>A document with its content.</summary>
/// <param name="FileName">The name it was sent under, ending as its format does.</param>
/// <param name="Sha256">The SHA-256 of the content.</param>
/// <param name="Content">The content, to be disposed by the reader.</param>
public sealed record DocumentDownload(string FileName, string Sha256, Stream Content);

internal sealed class GetEvidenceDocumentHandler(CaseDesk desk, IDocumentStore documents)
    : IRequestHandler<GetEvidenceDocument, Result<DocumentDownload>>
{
    public async Task<Result<DocumentDownload>> Handle(GetEvidenceDocument query, CancellationToken ct)
    {
        var opened = await desk.Open(query.Id, ct);
        if (opened.Error is { } unseen)
            return unseen;
        if (opened.Value.Application.Evidence.FirstOrDefault(item => item.Id == query.EvidenceId) is not { } item)
            return ApplicationErrors.EvidenceNotFound;

        return documents.Download(item.Document);
    }
}

/// <summary>Takes documents out of the store.</summary>
internal static class Downloads
{
    /// <summary>A document with its content; one that has a row and is not there is a loss.</summary>
    public static DocumentDownload Download(this IDocumentStore documents, EvidenceDocument document) =>
        documents.Open(document.Sha256) is { } content
            ? new DocumentDownload(document.Format.SafeName(document.FileName), document.Sha256, content)
            : throw new FileNotFoundException($"The document {document.Sha256} is not in the store.");
}
