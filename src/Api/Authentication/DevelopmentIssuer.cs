using System.Security.Cryptography;
using Accreditation.Application.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Accreditation.Api.Authentication;

/// <summary>
/// Issues tokens to whoever asks, so that a developer can try the API without an OpenID provider. It exists in Development
/// without an authority and nowhere else; its key lives as long as the process.
/// </summary>
internal sealed class DevelopmentIssuer
{
    public const string Name = "https://development.invalid/issuer";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly string audience;
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "development" };

    private DevelopmentIssuer(string audience) => this.audience = audience;

    /// <summary>The issuer, or null when an authority is configured. Outside Development the authority is mandatory.</summary>
    public static DevelopmentIssuer? For(IHostEnvironment environment, AuthenticationOptions options)
    {
        if (!string.IsNullOrEmpty(options.Authority))
            return null;

        return environment.IsDevelopment()
            ? new DevelopmentIssuer(options.Audience)
            : throw new InvalidOperationException(
                "Authentication:Authority is not configured. Outside Development the register does not start without it."
            );
    }

    public void Trust(TokenValidationParameters parameters)
    {
        parameters.ValidIssuer = Name;
        parameters.IssuerSigningKey = key;
    }

    public string Issue(IReadOnlyDictionary<string, object> claims) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(Describe(claims));

    internal SecurityTokenDescriptor Describe(IReadOnlyDictionary<string, object> claims)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = new Dictionary<string, object>(claims) { ["jti"] = Guid.CreateVersion7().ToString() },
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        };
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<DevelopmentIssuer>() is not null)
            app.MapPost("/dev/token", Token).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    private static Results<JsonHttpResult<TokenAnswer>, BadRequest<TokenError>> Token(
        DevelopmentIssuer issuer,
        [FromForm(Name = "scope")] string? scope,
        [FromForm(Name = "sub")] string? sub,
        [FromForm(Name = "client_id")] string? clientId,
        [FromForm(Name = "organisation")] string? organisation,
        [FromForm(Name = "consultant_id")] string? consultantId,
        [FromForm(Name = "email")] string? email
    )
    {
        var asked = (scope ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (asked.Length == 0 || asked.Except(Scopes.All.Keys).Any())
            return TypedResults.BadRequest(new TokenError("invalid_scope", string.Join(' ', Scopes.All.Keys)));

        var claims = new Dictionary<string, object>
        {
            ["sub"] = sub ?? "developer",
            ["azp"] = clientId ?? "development-client",
            ["scope"] = string.Join(' ', asked),
        };
        AddIfGiven("organisation", organisation);
        AddIfGiven("consultant_id", consultantId);
        AddIfGiven("email", email);

        var answer = new TokenAnswer(
            issuer.Issue(claims),
            "Bearer",
            (int)Lifetime.TotalSeconds,
            string.Join(' ', asked)
        );
        return TypedResults.Json(answer, new System.Text.Json.JsonSerializerOptions());

        void AddIfGiven(string claim, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                claims[claim] = value;
        }
    }

    /// <summary>Token response (RFC 6749, section 5.1); the names are the standard's.</summary>
    internal sealed record TokenAnswer(string access_token, string token_type, int expires_in, string scope);

    /// <summary>Error response (RFC 6749, section 5.2).</summary>
    internal sealed record TokenError(string error, string error_description);
}
