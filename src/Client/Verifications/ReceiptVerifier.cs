using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Accreditation.Client;

/// <summary>
/// Tells whether the register signed a receipt. After the keys were fetched once it needs no network: only a key that it has
/// not seen makes it ask again, and never more often than once a minute.
/// </summary>
/// <param name="http">What fetches the keys.</param>
/// <param name="keysAddress">Where they are: <c>/.well-known/jwks.json</c> of the register.</param>
/// <param name="issuer">The issuer that receipts must name; null to take any, as in a trial.</param>
/// <param name="clock">What time it is; the clock of the system when null.</param>
public sealed class ReceiptVerifier(HttpClient http, Uri keysAddress, string? issuer, TimeProvider? clock = null)
    : IDisposable
{
    private const string Type = "verification-receipt+jwt";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private readonly SemaphoreSlim one = new(1);
    private IReadOnlyList<SecurityKey> keys = [];
    private DateTimeOffset? fetched;

    /// <summary>The keys as they are now, to be kept where there is no network later.</summary>
    public static IReadOnlyList<SecurityKey> Read(string jwks) => [.. new JsonWebKeySet(jwks).GetSigningKeys()];

    /// <summary>Takes keys that were kept. One that is not among them is still asked for.</summary>
    /// <param name="jwks">The key set as the register published it.</param>
    public void Keep(string jwks) => keys = Read(jwks);

    /// <summary>What a receipt proves; null when the register did not sign it.</summary>
    /// <param name="receipt">The receipt, as it came.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ProvenReceipt?> Verify(string receipt, CancellationToken ct = default)
    {
        if (Parse(receipt) is not { } token)
            return null;

        await Know(token.Kid, ct).ConfigureAwait(false);
        var result = await new JsonWebTokenHandler()
            .ValidateTokenAsync(
                receipt,
                new TokenValidationParameters
                {
                    ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                    ValidTypes = [Type],
                    IssuerSigningKeys = keys,
                    TryAllIssuerSigningKeys = false,
                    ValidIssuer = issuer,
                    ValidateIssuer = issuer is not null,
                    // A receipt is for whoever reads the file, and it does not end.
                    ValidateAudience = false,
                    RequireExpirationTime = false,
                    ValidateLifetime = false,
                }
            )
            .ConfigureAwait(false);
        return result.IsValid ? ProvenReceipt.Of(token) : null;
    }

    /// <inheritdoc />
    public void Dispose() => one.Dispose();

    private static JsonWebToken? Parse(string receipt)
    {
        try
        {
            return new JsonWebToken(receipt);
        }
        catch (ArgumentException)
        {
            // Its way to say that a text is no token, or no longer one.
            return null;
        }
    }

    private async Task Know(string? kid, CancellationToken ct)
    {
        if (IsKnown())
            return;

        await one.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (IsKnown() || clock.GetUtcNow() - fetched < Patience)
                return;

            Keep(await http.GetStringAsync(keysAddress, ct).ConfigureAwait(false));
            fetched = clock.GetUtcNow();
        }
        finally
        {
            one.Release();
        }

        bool IsKnown() => keys.Any(key => key.KeyId == kid);
    }
}
