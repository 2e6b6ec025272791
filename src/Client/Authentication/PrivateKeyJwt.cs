using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Accreditation.Client.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Accreditation.Client;

/// <summary>How a client proves who it is to its OpenID provider (RFC 7523, <c>private_key_jwt</c>).</summary>
public sealed class PrivateKeyJwtOptions
{
    /// <summary>The token endpoint of the provider.</summary>
    public required Uri TokenEndpoint { get; init; }

    /// <summary>The client as the provider knows it.</summary>
    public required string ClientId { get; init; }

    /// <summary>The private key with its algorithm, such as ES256 or PS256; its key id goes along.</summary>
    public required SigningCredentials Key { get; init; }

    /// <summary>Whom the proof is meant for; the token endpoint when null. Some providers want their issuer name.</summary>
    public string? AssertionAudience { get; init; }

    /// <summary>The scopes to ask for, such as <c>register.verify</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>The resource that the token is for (RFC 8707); left out when null.</summary>
    public string? Resource { get; init; }

    /// <summary>What time it is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>Gets tokens by client credentials and keeps one until shortly before it ends.</summary>
public sealed class PrivateKeyJwt(HttpClient http, PrivateKeyJwtOptions options) : ITokenSource, IDisposable
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static readonly TimeSpan AssertionLifetime = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim one = new(1);
    private (string Token, DateTimeOffset Until) kept;

    /// <inheritdoc />
    public async Task<string> Token(bool renew, CancellationToken ct)
    {
        var refused = renew ? kept.Token : null;
        await one.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (kept.Token is null || kept.Token == refused || kept.Until <= options.Clock.GetUtcNow())
                kept = await Ask(ct).ConfigureAwait(false);
            return kept.Token;
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => one.Dispose();

    private async Task<(string, DateTimeOffset)> Ask(CancellationToken ct)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["scope"] = options.Scope,
            ["client_id"] = options.ClientId,
            ["client_assertion_type"] = AssertionType,
            ["client_assertion"] = Assert(),
        };
        if (options.Resource is { } resource)
            form["resource"] = resource;

        using var content = new FormUrlEncodedContent(form);
        using var response = await http.PostAsync(options.TokenEndpoint, content, ct).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw new TokenException(
                $"The provider answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(ct).ConfigureAwait(false)}"
            );

        var answer =
            await response.Content.ReadFromJsonAsync(RegisterJson.Default.TokenGrant, ct).ConfigureAwait(false)
            ?? throw new JsonException("The provider answered null.");
        // Used up before it ends, so that it never ends on the way.
        var lifetime = TimeSpan.FromSeconds(answer.ExpiresIn * 0.9);
        return (answer.AccessToken, options.Clock.GetUtcNow() + lifetime);
    }

    private string Assert()
    {
        var now = options.Clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = options.ClientId,
                Audience = options.AssertionAudience ?? options.TokenEndpoint.ToString(),
                IssuedAt = now,
                Expires = now + AssertionLifetime,
                Claims = new Dictionary<string, object>
                {
                    ["sub"] = options.ClientId,
                    ["jti"] = Guid.CreateVersion7().ToString(),
                },
                SigningCredentials = options.Key,
            }
        );
    }
}

/// <summary>The answer of a token endpoint (RFC 6749, 5.1).</summary>
internal sealed record TokenGrant(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn
);

/// <summary>The OpenID provider gave no token.</summary>
/// <param name="message">What it said.</param>
public sealed class TokenException(string message) : Exception(message);
