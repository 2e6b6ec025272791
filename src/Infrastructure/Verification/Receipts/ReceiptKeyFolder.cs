using System.Security.Cryptography;

namespace Accreditation.Infrastructure.Verification.Receipts;

/// <summary>The key files. A file appears whole or not at all, and only its owner can read it.</summary>
/// <param name="folder">Where they are.</param>
public sealed class ReceiptKeyFolder(string folder)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private string Root => Path.GetFullPath(folder);

    /// <summary>Makes a key that signs from an instant.</summary>
    /// <returns>The file.</returns>
    public string Make(DateTimeOffset from)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Write(ReceiptKey.NewId(from), key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>Keeps only the public half of a key: it still verifies and signs no more.</summary>
    /// <returns>The file, or null when there is no such key.</returns>
    public string? Retire(string id)
    {
        if (!Files().Any(file => Path.GetFileNameWithoutExtension(file) == id))
            return null;

        var key = ReceiptKey.Read(Path.Combine(Root, id + ReceiptKey.Extension));
        return Write(id, key.Key.ECDsa.ExportSubjectPublicKeyInfoPem());
    }

    internal IReadOnlyList<string> Files() =>
        Directory.Exists(Root) ? Directory.GetFiles(Root, "*" + ReceiptKey.Extension) : [];

    private string Write(string id, string pem)
    {
        Directory.CreateDirectory(Root);
        var (file, unfinished) = (Path.Combine(Root, id + ReceiptKey.Extension), Path.Combine(Root, $"{id}.tmp"));
        var form = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            form.UnixCreateMode = OwnerOnly;
        using (var written = new StreamWriter(unfinished, form))
            written.Write(pem + "\n");

        File.Move(unfinished, file, overwrite: true);
        return file;
    }
}
