namespace Accreditation.Application.Applications;

/// <summary>
/// Where the documents of cases are kept. The key is the SHA-256 of the content, so that the same document is kept once
/// and a damaged one is noticed.
/// </summary>
public interface IDocumentStore
{
    /// <summary>Keeps a document, or does nothing when it is there already. Fails when the content has another hash.</summary>
    Task Keep(string sha256, Stream content, CancellationToken ct);

    /// <summary>Opens a document for reading, or gives null when it is not there.</summary>
    Stream? Open(string sha256);
}
