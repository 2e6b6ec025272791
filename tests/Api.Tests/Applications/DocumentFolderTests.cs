using System.Security.Cryptography;
using Accreditation.Infrastructure.Applications;
using Microsoft.Extensions.Options;

namespace Accreditation.Api.Tests.Applications;

public sealed class DocumentFolderTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("accreditation-documents-");
    private readonly byte[] content = ACase.Pdf();
    private readonly DocumentFolder folder;

    public DocumentFolderTests() =>
        folder = new DocumentFolder(
            Options.Create(new DocumentOptions { Folder = root.FullName }),
            TimeProvider.System
        );

    private string Hash => Convert.ToHexStringLower(SHA256.HashData(content));

    [Fact]
    public async Task What_is_kept_can_be_opened()
    {
        await Keep(Hash);

        await using var opened = folder.Open(Hash)!;
        Assert.Equal(Hash, Convert.ToHexStringLower(await SHA256.HashDataAsync(opened)));
    }

    [Fact]
    public void What_was_never_kept_is_not_there() => Assert.Null(folder.Open(Hash));

    [Fact]
    public async Task The_same_document_is_kept_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Keep(Hash)));

        Assert.Single(Files());
    }

    [Fact]
    public async Task Content_with_another_hash_is_refused_and_leaves_nothing()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => Keep(new string('a', 64)));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_document_that_is_wanted_again_is_young_again()
    {
        await Keep(Hash);
        File.SetLastWriteTimeUtc(Files().Single(), DateTime.UtcNow.AddDays(-9));
        Assert.Equal([Hash], folder.KeptBefore(DateTimeOffset.UtcNow.AddDays(-1)));

        await Keep(Hash);

        Assert.Empty(folder.KeptBefore(DateTimeOffset.UtcNow.AddDays(-1)));
    }

    public void Dispose() => root.Delete(recursive: true);

    private Task Keep(string hash) => folder.Keep(hash, new MemoryStream(content), default);

    private string[] Files() => Directory.GetFiles(root.FullName, "*", SearchOption.AllDirectories);
}
