using System.Globalization;
using System.Text.Json;
using Accreditation.Application.Shared;
using Accreditation.Application.Verification.Receipts;
using Accreditation.Domain.Verification;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Accreditation.Infrastructure.Verification.Receipts;

/// <summary>Signs receipts as compact JWS with ES256.</summary>
internal sealed class ReceiptSigner(ReceiptKeyRing ring, IOptions<ReceiptOptions> options, RegisterIdentity register)
    : IReceiptSigner
{
    /// <summary>The <c>typ</c>: no other token of the same issuer can be taken for a receipt.</summary>
    public const string Type = "verification-receipt+jwt";

    // A receipt says what was, so it does not expire.
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public bool IsOn => options.Value.Enabled;

    public IReadOnlyList<ReceiptPublicKey> PublicKeys => [.. ring.Keys.Select(PublicHalf)];

    public string Sign(Receipt receipt) =>
        Handler.CreateToken(
            new SecurityTokenDescriptor
            {
                TokenType = Type,
                Issuer = register.PublicAddress,
                IssuedAt = receipt.KnownAt.UtcDateTime,
                Claims = ClaimsOf(receipt),
                SigningCredentials = ring.Signing.Credentials,
            }
        );

    private static Dictionary<string, object> ClaimsOf(Receipt receipt)
    {
        var claims = new Dictionary<string, object>
        {
            ["jti"] = receipt.Id,
            ["sub"] = receipt.Number.Value,
            ["outcome"] = Code(receipt.Outcome),
            ["validAt"] = receipt.ValidAt.ToString("O", CultureInfo.InvariantCulture),
            ["knownAt"] = receipt.KnownAt.Text(),
            ["askedBy"] = receipt.AskedBy.Value,
            ["purpose"] = Code(receipt.Purpose),
        };
        if (receipt.SurvivingNumber is { } survivor)
            claims["survivingNumber"] = survivor.Value;
        if (receipt.Policy is { } policy)
            claims["policy"] = new Dictionary<string, object>
            {
                ["section"] = policy.Section,
                ["version"] = policy.Version,
            };
        return claims;
    }

    private static ReceiptPublicKey PublicHalf(ReceiptKey key)
    {
        var point = key.Key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new ReceiptPublicKey(key.Id, Base64UrlEncoder.Encode(point.X), Base64UrlEncoder.Encode(point.Y));
    }

    private static string Code(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
