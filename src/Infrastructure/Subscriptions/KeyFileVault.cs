using System.Security.Cryptography;
using System.Text;
using Accreditation.Application.Subscriptions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Subscriptions;

/// <summary>
/// Seals secrets with AES-256-GCM under the first key of a file (ADR 0010). What is sealed names its key, so that a new key can go
/// first while older ones still open, and is bound to its owner, so that it cannot be moved to another row.
/// </summary>
internal sealed class KeyFileVault(IOptions<WebhookOptions> options, IHostEnvironment environment) : ISecretVault
{
    private const string Version = "v1";
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly Lazy<(string Name, byte[] Key)[]> keys = new(
        () => Read(options.Value, environment),
        LazyThreadSafetyMode.PublicationOnly
    );

    /// <summary>Why the keys in a file cannot be used; null when they can.</summary>
    public static string? FaultOf(string file)
    {
        try
        {
            ReadKeys(file);
            return null;
        }
        catch (Exception unusable)
            when (unusable is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return unusable.Message;
        }
    }

    public string Seal(string secret, Guid owner)
    {
        var (name, key) = keys.Value[0];
        var clear = Encoding.UTF8.GetBytes(secret);
        var box = new byte[NonceBytes + TagBytes + clear.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(
            box.AsSpan(0, NonceBytes),
            clear,
            box.AsSpan(NonceBytes + TagBytes),
            box.AsSpan(NonceBytes, TagBytes),
            owner.ToByteArray()
        );
        return $"{Version}.{name}.{Convert.ToBase64String(box)}";
    }

    public string? Open(string sealedSecret, Guid owner)
    {
        if (sealedSecret.Split('.') is not [Version, var name, var text])
            return null;
        if (keys.Value.FirstOrDefault(one => one.Name == name).Key is not { } key)
            return null;

        try
        {
            var box = Convert.FromBase64String(text);
            var clear = new byte[box.Length - NonceBytes - TagBytes];
            using var cipher = new AesGcm(key, TagBytes);
            cipher.Decrypt(
                box.AsSpan(0, NonceBytes),
                box.AsSpan(NonceBytes + TagBytes),
                box.AsSpan(NonceBytes, TagBytes),
                clear,
                owner.ToByteArray()
            );
            return Encoding.UTF8.GetString(clear);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static (string Name, byte[] Key)[] Read(WebhookOptions options, IHostEnvironment environment)
    {
        var file = Path.GetFullPath(options.KeyFile ?? throw new InvalidOperationException("No Webhooks:KeyFile."));
        if (!File.Exists(file) && environment.IsDevelopment())
            Make(file);

        return ReadKeys(file);
    }

    private static (string Name, byte[] Key)[] ReadKeys(string file)
    {
        var keys = File.ReadAllLines(file).Where(line => line.Trim().Length > 0).Select(ReadKey).ToArray();
        return keys.Length > 0 ? keys : throw new InvalidOperationException("Webhooks:KeyFile holds no key.");
    }

    private static (string Name, byte[] Key) ReadKey(string line)
    {
        var key = new byte[KeyBytes];
        if (!Convert.TryFromBase64String(line.Trim(), key, out var length) || length != KeyBytes)
            throw new InvalidOperationException("Every line of Webhooks:KeyFile is 32 bytes in base64.");

        return (Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 4)), key);
    }

    // Two programs that start at once must not each go on with a key of their own.
    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():N}";
        var secret = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            secret.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, secret))
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));

        try
        {
            File.Move(draft, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
