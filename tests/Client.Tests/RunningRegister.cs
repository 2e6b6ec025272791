using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Accreditation.Client.Tests;
using Accreditation.Infrastructure.Seeding;
using Accreditation.Testing;

[assembly: AssemblyFixture(typeof(RunningRegister))]

namespace Accreditation.Client.Tests;

/// <summary>The real register in a process of its own, with the invented people of the demo, for all tests.</summary>
public sealed class RunningRegister : IAsyncLifetime
{
    private ServerProcess server = null!;

    public Uri Address => new(server.Origin);

    /// <summary>The number of one who shows this, such as <c>registered</c>.</summary>
    public static string NumberOf(string shows) =>
        DemoPlan.Examples.Single(example => example.Shows == shows).Number.Value;

    public RegisterClient Client(string? scope = null, string organisation = "GM0363") =>
        new(
            new RegisterClientOptions
            {
                Address = Address,
                Tokens = scope is null ? null : new DevelopmentTokens(Address, scope, organisation),
            }
        );

    public async ValueTask InitializeAsync()
    {
        var connection = await TestDatabases.CreateAsync(TestDatabase.Sqlite);
        var files = Directory.CreateTempSubdirectory("accreditation-client-").FullName;
        server = await ServerProcess.StartAsync(
            "Accreditation.Api.dll",
            "/health/ready",
            url => ["--urls", url],
            new()
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Logging__LogLevel__Default"] = "Error",
                ["Database__Provider"] = nameof(TestDatabase.Sqlite),
                ["Database__ConnectionString"] = connection,
                ["Documents__Folder"] = files,
                ["Notifications__Folder"] = files,
                ["Seed__Enabled"] = "true",
            }
        );
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private sealed class DevelopmentTokens(Uri register, string scope, string organisation) : ITokenSource
    {
        private static readonly HttpClient Http = new();

        public async Task<string> Token(bool renew, CancellationToken ct)
        {
            using var form = new FormUrlEncodedContent(
                new Dictionary<string, string> { ["scope"] = scope, ["organisation"] = organisation }
            );
            using var answer = await Http.PostAsync(new Uri(register, "/dev/token"), form, ct);
            return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>(ct))!["access_token"]!;
        }
    }
}
