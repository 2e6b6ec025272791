using Accreditation.Api.Problems;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Tokens;

namespace Accreditation.Api.Authentication;

/// <summary>Configuration section <c>Authentication</c>.</summary>
internal sealed class AuthenticationOptions
{
    public const string Section = "Authentication";

    /// <summary>The OpenID provider that issues the tokens; absent only in Development.</summary>
    public string? Authority { get; set; }

    /// <summary>The <c>aud</c> that a token must name.</summary>
    public string Audience { get; set; } = "https://register.example/v1";
}

/// <summary>
/// OAuth 2.0 bearer tokens as the NL GOV assurance profile wants them: in the Authorization header only, signed with
/// RS256, PS256 or ES256, with <c>iss</c>, <c>aud</c>, <c>azp</c>, <c>sub</c>, <c>jti</c> and <c>exp</c>.
/// </summary>
internal static class BearerAuthentication
{
    private static readonly string[] RequiredClaims = ["sub", "azp", "jti"];

    private static readonly string[] Identifying = ["sub", "azp"];

    // The journal keeps both for ever, in columns of this length.
    private const int MaxIdentifier = 200;

    public static void AddBearerAuthentication(this WebApplicationBuilder builder)
    {
        var options =
            builder.Configuration.GetSection(AuthenticationOptions.Section).Get<AuthenticationOptions>()
            ?? new AuthenticationOptions();
        var issuer = DevelopmentIssuer.For(builder.Environment, options);
        if (issuer is not null)
            builder.Services.AddSingleton(issuer);

        builder
            .Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddJwtBearer(bearer => Configure(bearer, options, issuer));
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton<IAuthorizationHandler, ScopeHandler>();
    }

    private static void Configure(JwtBearerOptions bearer, AuthenticationOptions options, DevelopmentIssuer? issuer)
    {
        bearer.MapInboundClaims = false;
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = options.Audience,
            ValidAlgorithms =
            [
                SecurityAlgorithms.RsaSha256,
                SecurityAlgorithms.RsaSsaPssSha256,
                SecurityAlgorithms.EcdsaSha256,
            ],
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ClockSkew = TimeSpan.FromSeconds(30),
            NameClaimType = "sub",
        };
        bearer.Events = new JwtBearerEvents
        {
            OnTokenValidated = RequireClaims,
            OnAuthenticationFailed = TellTokenFromProvider,
            OnChallenge = WriteChallenge,
            OnForbidden = context => ProblemWriter.Write(context.HttpContext, StatusCodes.Status403Forbidden),
        };

        if (issuer is null)
            Trust(bearer, new Uri(options.Authority!));
        else
            issuer.Trust(bearer.TokenValidationParameters);
    }

    /// <summary>What stays on the machine needs no TLS, such as a provider beside the register; everything else does.</summary>
    private static void Trust(JwtBearerOptions bearer, Uri authority)
    {
        if (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback)
            throw new InvalidOperationException("Authentication:Authority has to be an https address.");

        (bearer.Authority, bearer.RequireHttpsMetadata) = (authority.ToString(), !authority.IsLoopback);
    }

    /// <summary>Without the keys of the provider no token can be judged, and it is no fault of this one.</summary>
    private static async Task TellTokenFromProvider(AuthenticationFailedContext context)
    {
        if (context.Options.ConfigurationManager is not { } provider)
            return;

        try
        {
            await provider.GetConfigurationAsync(context.HttpContext.RequestAborted);
        }
        catch (InvalidOperationException unreachable)
        {
            throw new ProviderUnavailableException(unreachable);
        }
    }

    private static Task RequireClaims(TokenValidatedContext context)
    {
        var missing = RequiredClaims
            .Where(claim => context.Principal?.HasClaim(c => c.Type == claim) != true)
            .ToArray();
        if (missing.Length > 0)
            context.Fail($"The token lacks {string.Join(", ", missing)}.");
        else if (!Identifying.All(claim => CanBeKept(context.Principal!.FindFirst(claim)!.Value)))
            context.Fail($"The token identifies its bearer by more than {MaxIdentifier} characters or by odd ones.");

        return Task.CompletedTask;
    }

    private static bool CanBeKept(string identifier) =>
        identifier.Length is > 0 and <= MaxIdentifier && !identifier.Any(char.IsControl);

    private static Task WriteChallenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        context.Response.Headers.WWWAuthenticate = context.AuthenticateFailure is null
            ? "Bearer"
            : "Bearer error=\"invalid_token\"";
        return ProblemWriter.Write(context.HttpContext, StatusCodes.Status401Unauthorized);
    }
}

/// <summary>The OpenID provider does not give its keys at the moment.</summary>
internal sealed class ProviderUnavailableException(Exception cause)
    : Exception("The OpenID provider does not give its keys.", cause);
