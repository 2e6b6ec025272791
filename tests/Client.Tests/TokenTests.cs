using System.Net;
using System.Security.Cryptography;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using static Accreditation.Client.Tests.ScriptedNetwork;

namespace Accreditation.Client.Tests;

public sealed class TokenTests : IDisposable
{
    private static readonly Uri Endpoint = new("https://login.example/token");

    private readonly ECDsaSecurityKey key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "2026-1" };

    public void Dispose() => key.ECDsa.Dispose();

    [Fact]
    public async Task The_client_proves_who_it_is_with_its_private_key()
    {
        using var provider = new ScriptedNetwork(Token("one"));

        using var tokens = Tokens(provider);
        await tokens.Token(false, default);

        var form = HttpUtility.ParseQueryString(provider.Sent.Single().Body);
        Assert.Equal("client_credentials", form["grant_type"]);
        Assert.Equal("register.verify", form["scope"]);
        var proof = await new JsonWebTokenHandler().ValidateTokenAsync(
            form["client_assertion"],
            new TokenValidationParameters
            {
                IssuerSigningKey = key,
                ValidIssuer = "gm0363",
                ValidAudience = Endpoint.ToString(),
            }
        );
        Assert.True(proof.IsValid, proof.Exception?.Message);
        Assert.Equal("gm0363", proof.Claims["sub"]);
        Assert.NotEmpty((string)proof.Claims["jti"]);
    }

    [Fact]
    public async Task One_token_serves_many_calls_until_it_is_refused()
    {
        using var provider = new ScriptedNetwork(Token("one"), Token("two"));
        using var tokens = Tokens(provider);

        var many = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.Token(false, default)));
        var renewed = await tokens.Token(true, default);

        Assert.All(many, token => Assert.Equal("one", token));
        Assert.Equal("two", renewed);
        Assert.Equal(2, provider.Sent.Count);
    }

    [Fact]
    public async Task A_token_that_is_about_to_end_is_replaced_in_time()
    {
        using var provider = new ScriptedNetwork(Token("one", seconds: 0), Token("two"));
        using var tokens = Tokens(provider);

        await tokens.Token(false, default);

        Assert.Equal("two", await tokens.Token(false, default));
    }

    [Fact]
    public async Task A_provider_that_refuses_says_why()
    {
        using var provider = new ScriptedNetwork(() =>
            new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("invalid_scope") }
        );
        using var tokens = Tokens(provider);

        var refused = await Assert.ThrowsAsync<TokenException>(() => tokens.Token(false, default));

        Assert.Contains("invalid_scope", refused.Message);
    }

    [Fact]
    public async Task A_call_whose_token_is_refused_is_sent_again_with_a_new_one()
    {
        using var provider = new ScriptedNetwork(Token("one"), Token("two"));
        using var register = new ScriptedNetwork(
            Status(HttpStatusCode.Unauthorized),
            Json("""{"items":[],"more":false}""")
        );
        using var tokens = Tokens(provider);
        using var client = new RegisterClient(
            new RegisterClientOptions
            {
                Address = new Uri("https://register.example"),
                Handler = register,
                Tokens = tokens,
            }
        );

        await client.Entries.Search("Voorbeeld", "A");

        Assert.Equal(["one", "two"], register.Sent.Select(call => call.Authorization));
        Assert.Single(register.Sent.Select(call => call.Body).Distinct());
    }

    private static Func<HttpResponseMessage> Token(string token, int seconds = 300) =>
        Json($$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":{{seconds}}}""");

    private PrivateKeyJwt Tokens(ScriptedNetwork provider) =>
        new(
            new HttpClient(provider, disposeHandler: false),
            new PrivateKeyJwtOptions
            {
                TokenEndpoint = Endpoint,
                ClientId = "gm0363",
                Key = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256),
                Scope = "register.verify",
            }
        );
}
