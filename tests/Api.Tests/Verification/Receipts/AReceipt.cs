using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Accreditation.Api.Tests.Verification.Receipts;

/// <summary>Verifies receipts as anybody can: by the published keys and nothing else.</summary>
internal static class AReceipt
{
    public static async Task<string> KeysOf(RegisterApi api) =>
        await api.Anonymous().GetStringAsync("/.well-known/jwks.json");

    public static async Task<TokenValidationResult> Verify(string receipt, string keys)
    {
        var parameters = new TokenValidationParameters
        {
            ValidIssuer = "http://localhost:5080",
            IssuerSigningKeys = new JsonWebKeySet(keys).GetSigningKeys(),
            ValidTypes = ["verification-receipt+jwt"],
            ValidAlgorithms = ["ES256"],
            ValidateAudience = false,
            RequireExpirationTime = false,
        };
        return await new JsonWebTokenHandler().ValidateTokenAsync(receipt, parameters);
    }

    public static string Of(Answer verification, int index = 0) =>
        (string)verification.Json!["items"]![index]!["receipt"]!;

    public static string KeyOf(string receipt) => new JsonWebToken(receipt).Kid;

    public static JsonObject ClaimsOf(string receipt) =>
        JsonNode.Parse(Base64UrlEncoder.Decode(receipt.Split('.')[1]))!.AsObject();
}
