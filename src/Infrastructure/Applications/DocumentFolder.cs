using System.Security.Cryptography;
using Accreditation.Application.Applications;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Applications;

/// <summary>Configuration section <c>Documents</c>.</summary>
public sealed class DocumentOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Documents";

    /// <summary>The folder in which documents are kept. Every node of the API must see the same one.</summary>
    public string Folder { get; set; } = "App_Data/documents";
}

/// <summary>Documents on disk, each in a file named after its hash. A file appears whole or not at all.</summary>
internal sealed class DocumentFolder(IOptions<DocumentOptions> options, TimeProvider clock) : IDocumentStore
{
    private readonly string root = Path.GetFullPath(options.Value.Folder);

    public async Task Keep(string sha256, Stream content, CancellationToken ct)
    {
        var file = FileOf(sha256);
        if (Touch(file))
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            await Write(unfinished, content, ct);
            await Verify(unfinished, sha256, ct);
            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public Stream? Open(string sha256)
    {
        try
        {
            return new FileStream(
                FileOf(sha256),
                new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan }
            );
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The hashes of the documents that nobody kept anew since an instant.</summary>
    public IEnumerable<string> KeptBefore(DateTimeOffset instant) =>
        !Directory.Exists(root)
            ? []
            : Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(file => File.GetLastWriteTimeUtc(file) < instant.UtcDateTime)
                .Select(file => Path.GetFileName(file));

    /// <summary>Deletes a document, or what an interrupted writer left behind.</summary>
    public void Delete(string name) => File.Delete(FileOf(name));

    private string FileOf(string sha256) => Path.Combine(root, sha256[..2], sha256);

    /// <summary>A document that is wanted again is young again, so that the clean-up leaves it alone until its row is there.</summary>
    private bool Touch(string file)
    {
        if (!File.Exists(file))
            return false;

        File.SetLastWriteTimeUtc(file, clock.GetUtcNow().UtcDateTime);
        return true;
    }

    private static async Task Write(string file, Stream content, CancellationToken ct)
    {
        await using var written = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        await content.CopyToAsync(written, ct);
        written.Flush(flushToDisk: true);
    }

    private static async Task Verify(string file, string sha256, CancellationToken ct)
    {
        await using var written = File.OpenRead(file);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(written, ct)) != sha256)
            throw new InvalidDataException("The document does not have the hash under which it was to be kept.");
    }
}
