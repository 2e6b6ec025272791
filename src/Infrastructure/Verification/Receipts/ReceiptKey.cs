using System.Globalization;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Accreditation.Infrastructure.Verification.Receipts;

/// <summary>
/// A key in a file of its own. The name of the file is the <c>kid</c> and begins with the instant from which it signs:
/// <c>20261201T000000Z-3f9a1c2b.pem</c>. A file with the public half only still verifies what was signed and signs no more.
/// </summary>
/// <param name="Id">The <c>kid</c>.</param>
/// <param name="From">From when it signs.</param>
/// <param name="CanSign">Whether the private half is there.</param>
/// <param name="Key">The key.</param>
internal sealed record ReceiptKey(string Id, DateTimeOffset From, bool CanSign, ECDsaSecurityKey Key)
{
    /// <summary>What names of key files end with.</summary>
    public const string Extension = ".pem";

    private const string Instant = "yyyyMMdd'T'HHmmss'Z'";
    private const string P256 = "1.2.840.10045.3.1.7";

    private readonly Lazy<SigningCredentials> credentials = new(() =>
        new SigningCredentials(Key, SecurityAlgorithms.EcdsaSha256)
    );

    /// <summary>What signs with it.</summary>
    public SigningCredentials Credentials => credentials.Value;

    /// <summary>The name for a key that signs from an instant.</summary>
    public static string NewId(DateTimeOffset from) =>
        $"{from.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";

    /// <summary>Reads a key file.</summary>
    /// <exception cref="CryptographicException">It is no key that receipts can be signed with; the message says why.</exception>
    public static ReceiptKey Read(string file)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        if (!TryReadFrom(id, out var from))
            throw new CryptographicException("its name must be like 20261201T000000Z-3f9a1c2b.pem");

        var ecdsa = ECDsa.Create();
        try
        {
            var pem = File.ReadAllText(file);
            ecdsa.ImportFromPem(pem);
            var parameters = ecdsa.ExportParameters(includePrivateParameters: false);
            if (parameters.Curve.Oid.Value != P256)
                throw new CryptographicException("ES256 needs a key on the curve P-256");

            var canSign =
                PemEncoding.Find(pem) is var found && pem[found.Label].Contains("PRIVATE", StringComparison.Ordinal);
            return new ReceiptKey(id, from, canSign, new ECDsaSecurityKey(ecdsa) { KeyId = id });
        }
        catch (ArgumentException notPem)
        {
            ecdsa.Dispose();
            throw new CryptographicException("it holds no key in PEM", notPem);
        }
    }

    private static bool TryReadFrom(string id, out DateTimeOffset from)
    {
        from = default;
        return id.Split('-') is [var instant, { Length: > 0 } rest]
            && rest.All(char.IsAsciiLetterOrDigit)
            && DateTimeOffset.TryParseExact(
                instant,
                Instant,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out from
            );
    }
}
