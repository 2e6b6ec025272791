using System.Text.Json.Serialization;
using Accreditation.Application.Verification.Receipts;

namespace Accreditation.Api.Verification.Receipts;

/// <summary>
/// The public keys of receipts as a JWK Set (RFC 7517), where verifiers look for them. Outside the API and its version: a
/// receipt outlives both.
/// </summary>
internal static class ReceiptKeyEndpoint
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/.well-known/jwks.json", Show).AllowAnonymous().ExcludeFromDescription();

    private static IResult Show(IReceiptSigner signer, HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        return Results.Json(new KeySet([.. signer.PublicKeys.Select(Of)]));
    }

    private static PublicKey Of(ReceiptPublicKey key) => new("EC", "P-256", key.X, key.Y, key.Id, "ES256", "sig");

    private sealed record KeySet([property: JsonPropertyName("keys")] IReadOnlyList<PublicKey> Keys);

    private sealed record PublicKey(
        [property: JsonPropertyName("kty")] string KeyType,
        [property: JsonPropertyName("crv")] string Curve,
        [property: JsonPropertyName("x")] string X,
        [property: JsonPropertyName("y")] string Y,
        [property: JsonPropertyName("kid")] string KeyId,
        [property: JsonPropertyName("alg")] string Algorithm,
        [property: JsonPropertyName("use")] string Use
    );
}
