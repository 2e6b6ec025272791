using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Accreditation.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Accreditation.Api.Tests.Access;

/// <summary>Which bearer tokens count (NL GOV assurance profile for OAuth 2.0).</summary>
public class TokenTests
{
    private const string Url = "/v1/journal-actions";

    public static TheoryData<string, Func<SecurityTokenDescriptor, SecurityTokenDescriptor>> Refused() =>
        new()
        {
            { "another audience", token => Having(token, t => t.Audience = "https://other.example") },
            { "another issuer", token => Having(token, t => t.Issuer = "https://other.example") },
            { "expired", token => Having(token, t => (t.NotBefore, t.Expires) = (Hours(-2), Hours(-1))) },
            { "not yet valid", token => Having(token, t => t.NotBefore = Hours(0.5)) },
            { "without azp", token => Having(token, t => t.Claims.Remove("azp")) },
            { "without jti", token => Having(token, t => t.Claims.Remove("jti")) },
            { "without sub", token => Having(token, t => t.Claims.Remove("sub")) },
            { "with an azp that cannot be kept", token => Having(token, t => t.Claims["azp"] = new string('a', 201)) },
            { "with a sub that cannot be kept", token => Having(token, t => t.Claims["sub"] = "a\0b") },
            { "of another key", token => Having(token, t => t.SigningCredentials = ForeignKey()) },
            { "signed with a shared secret", token => Having(token, t => t.SigningCredentials = SharedSecret()) },
            { "unsigned", token => Having(token, t => t.SigningCredentials = null) },
        };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_token_that_is_wrong_in_one_point_is_refused(
        string why,
        Func<SecurityTokenDescriptor, SecurityTokenDescriptor> spoil
    )
    {
        var api = await RegisterApi.On(TestDatabase.Sqlite);

        var good = await Read(api, Write(api.TokenTemplate()));
        var bad = await Read(api, Write(spoil(api.TokenTemplate())));

        Assert.Equal(HttpStatusCode.OK, good.Status);
        Assert.True(bad.Status is HttpStatusCode.Unauthorized, why);
        Assert.Equal("authentication.required", bad.Code);
        Assert.Contains("invalid_token", bad.Response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_token_is_not_blamed_while_its_provider_is_away()
    {
        var token = Write((await RegisterApi.On(TestDatabase.Sqlite)).TokenTemplate());
        await using var api = await RegisterApi.Start(
            TestDatabase.Sqlite,
            // Nobody listens on this port.
            builder => builder.UseSetting("Authentication:Authority", "http://127.0.0.1:1")
        );

        var answer = await Read(api, token);
        var anybody = await api.Anonymous().Read("/v1/policies");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "server.unavailable"), (answer.Status, answer.Code));
        Assert.NotNull(answer.Response.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, anybody.Status);
    }

    [Fact]
    public async Task A_token_in_the_address_does_not_count()
    {
        var api = await RegisterApi.On(TestDatabase.Sqlite);

        var answer = await api.Anonymous().Read($"{Url}?access_token={Write(api.TokenTemplate())}");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
    }

    [Fact]
    public async Task The_development_issuer_gives_tokens_for_known_scopes_only()
    {
        var client = (await RegisterApi.On(TestDatabase.Sqlite)).Anonymous();

        var known = await Ask(client, "audit.read");
        var unknown = await Ask(client, "everything");

        client.DefaultRequestHeaders.Authorization = new("Bearer", (string?)known["access_token"]);
        Assert.Equal(HttpStatusCode.OK, (await client.Read(Url)).Status);
        Assert.Equal("invalid_scope", (string?)unknown["error"]);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_development_the_register_does_not_start_without_an_authority(string environment)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            RegisterApi.Start(TestDatabase.Sqlite, settings => settings.UseEnvironment(environment))
        );

        Assert.Contains("Authentication:Authority", refused.Message);
    }

    [Fact]
    public async Task With_an_authority_there_is_no_development_issuer()
    {
        await using var api = await RegisterApi.Start(
            TestDatabase.Sqlite,
            settings => settings.UseSetting("Authentication:Authority", "https://login.example.invalid")
        );

        var answer = await Ask(api.Anonymous(), "audit.read");

        Assert.Equal((HttpStatusCode.NotFound, "route.unknown"), (answer.Status, answer.Code));
    }

    private static Task<Answer> Ask(HttpClient client, string scope) =>
        client.Call(
            new HttpRequestMessage(HttpMethod.Post, "/dev/token")
            {
                Content = new FormUrlEncodedContent([KeyValuePair.Create("scope", scope)]),
            }
        );

    private static Task<Answer> Read(RegisterApi api, string token)
    {
        var client = api.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client.Read(Url);
    }

    private static string Write(SecurityTokenDescriptor token) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);

    private static SecurityTokenDescriptor Having(SecurityTokenDescriptor token, Action<SecurityTokenDescriptor> spoil)
    {
        spoil(token);
        return token;
    }

    private static DateTime Hours(double hours) => DateTime.UtcNow.AddHours(hours);

    private static SigningCredentials ForeignKey() =>
        new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "development" }, SecurityAlgorithms.RsaSha256);

    private static SigningCredentials SharedSecret() =>
        new(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(64)), SecurityAlgorithms.HmacSha256);
}
