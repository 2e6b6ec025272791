using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Accreditation.Api.Authentication;
using Accreditation.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Accreditation.Api.Tests;

/// <summary>
/// The real program on Kestrel over an empty database. One for each database serves all tests, which own their data; a test
/// that needs other settings starts its own.
/// </summary>
internal sealed class RegisterApi : WebApplicationFactory<Program>
{
    private static readonly ConcurrentDictionary<TestDatabase, Lazy<Task<RegisterApi>>> Shared = new();

    // The factory's own clients follow redirects when the server is Kestrel, whatever its options say.
    private static readonly SocketsHttpHandler NoRedirects = new() { AllowAutoRedirect = false, UseCookies = false };

    private readonly Action<IWebHostBuilder> configure;

    private RegisterApi(Action<IWebHostBuilder> configure) => this.configure = configure;

    public static Task<RegisterApi> On(TestDatabase database) =>
        Shared.GetOrAdd(database, key => new(() => Start(key, _ => { }))).Value;

    public static async ValueTask StopShared()
    {
        foreach (var api in Shared.Values)
            await (await api.Value).DisposeAsync();
    }

    public static async Task<RegisterApi> Start(TestDatabase database, Action<IWebHostBuilder> configure)
    {
        var connection = await MigratedDatabases.CreateAsync(database);
        var (documents, notices, keys) = (MakeFolder(), MakeFolder(), MakeFolder());
        var api = new RegisterApi(builder =>
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Database:Provider", database.ToString());
            builder.UseSetting("Database:ConnectionString", connection);
            builder.UseSetting("Documents:Folder", documents);
            builder.UseSetting("Notifications:Folder", notices);
            builder.UseSetting("Receipts:KeyFolder", keys);
            builder.UseSetting("Webhooks:KeyFile", Path.Combine(notices, "webhook-keys"));
            builder.UseSetting("Seed:Enabled", "false");
            builder.UseSetting("RateLimits:Anonymous", "1000000");
            builder.UseSetting("RateLimits:Client", "1000000");
            builder.UseSetting("Logging:LogLevel:Default", "Error");
            configure(builder);
        });
        api.UseKestrel(0);
        api.StartServer();
        return api;
    }

    /// <summary>A client with a token for these scopes.</summary>
    public HttpClient As(
        string scopes,
        string sub = "test-user",
        string? organisation = null,
        Guid? consultantId = null,
        string? email = null
    )
    {
        var claims = new Dictionary<string, object>
        {
            ["sub"] = sub,
            ["azp"] = "test-client",
            ["scope"] = scopes,
        };
        if (organisation is not null)
            claims["organisation"] = organisation;
        if (consultantId is { } id)
            claims["consultant_id"] = id.ToString();
        if (email is not null)
            claims["email"] = email;

        var client = Anonymous();
        var token = Services.GetRequiredService<DevelopmentIssuer>().Issue(claims);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A good token, to spoil.</summary>
    public SecurityTokenDescriptor TokenTemplate(string scope = "audit.read") =>
        Services
            .GetRequiredService<DevelopmentIssuer>()
            .Describe(
                new Dictionary<string, object>
                {
                    ["sub"] = "auditor",
                    ["azp"] = "test-client",
                    ["scope"] = scope,
                }
            );

    /// <summary>A client without a token, which does not follow redirects.</summary>
    public HttpClient Anonymous()
    {
        using var probe = CreateClient();
        return new HttpClient(NoRedirects, disposeHandler: false) { BaseAddress = probe.BaseAddress };
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => configure(builder);

    private static string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("accreditation-files-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder.FullName;
    }
}
