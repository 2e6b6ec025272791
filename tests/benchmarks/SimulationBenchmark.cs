using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Benchmarks;

/// <summary>How long draft rules take to be held against a whole register over HTTP, and how much memory the server needs.</summary>
internal static class SimulationBenchmark
{
    private const int EntriesEach = 20;

    public static async Task RunAsync(BenchmarkOptions options)
    {
        Console.WriteLine($"{"", -12}{"entries", 12}{"seconds", 12}{"entries/s", 12}{"idle MB", 12}{"peak MB", 12}");
        foreach (var database in options.Databases)
            await MeasureAsync(database, options);
    }

    private static async Task MeasureAsync(TestDatabase database, BenchmarkOptions options)
    {
        var connection = await TestDatabases.CreateAsync(database);
        // The first start makes the schema and seeds the rows to copy.
        await (await RegisterAsync(database, connection, seeds: true)).DisposeAsync();
        var entries = await FillAsync(database, connection, options.Registrations);

        await using var register = await RegisterAsync(database, connection, seeds: false);
        using var client = await RegistrarAsync(register.Origin);
        var draft = await DraftAsync(client);
        var idle = register.PeakMemory();
        var watch = Stopwatch.StartNew();
        var result = await SimulateAsync(client, draft);
        var seconds = watch.Elapsed.TotalSeconds;

        Console.WriteLine(
            $"{database, -12}{entries, 12:N0}{seconds, 12:N1}{entries / seconds, 12:N0}{Megabytes(idle), 12:N0}{Megabytes(register.PeakMemory()), 12:N0}"
        );
        Console.WriteLine($"{"", -12}{result}");
    }

    private static async Task<string> SimulateAsync(HttpClient client, JsonNode draft)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/policies/wmo-consulent/simulations")
        {
            Content = JsonContent.Create(new JsonObject { ["policy"] = draft }),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/x-ndjson"));
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var last = "";
        while (await reader.ReadLineAsync() is { } line)
            last = line;

        var result = JsonNode.Parse(last)!;
        return $"evaluated {result["evaluated"]!["atLeast"]}, met {result["met"]!["atLeast"]}";
    }

    private static async Task<JsonNode> DraftAsync(HttpClient client)
    {
        var draft = (await client.GetFromJsonAsync<JsonObject>("/v1/policies/wmo-consulent"))!;
        foreach (var follows in new[] { "version", "until", "reference" })
            draft.Remove(follows);
        draft["cpd"]!["totalPoints"] = 80;
        return draft;
    }

    private static async Task<HttpClient> RegistrarAsync(string origin)
    {
        var client = new HttpClient { BaseAddress = new Uri(origin), Timeout = TimeSpan.FromMinutes(30) };
        var form = new Dictionary<string, string> { ["scope"] = "register.manage" };
        using var answer = await client.PostAsync("/dev/token", new FormUrlEncodedContent(form));
        var token = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>();
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string?)token!["access_token"]);
        return client;
    }

    private static async Task<int> FillAsync(TestDatabase database, string connection, int registrations)
    {
        var options = new DbContextOptionsBuilder<BareRegister>();
        BareRegister.Use(options, database, connection);
        await using (var db = new BareRegister(options.Options))
            await Population.FillAsync(db, registrations);
        return await Ledgers.FillAsync(database, connection, EntriesEach);
    }

    private static Task<ServerProcess> RegisterAsync(TestDatabase database, string connection, bool seeds) =>
        ServerProcess.StartAsync(
            "Accreditation.Api.dll",
            "/health/ready",
            url => ["--urls", url],
            new()
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Logging__LogLevel__Default"] = "Warning",
                ["Seed__Enabled"] = $"{seeds}",
                ["Database__Provider"] = database.ToString(),
                ["Database__ConnectionString"] = connection,
            }
        );

    private static double? Megabytes(long? bytes) => bytes / 1024d / 1024d;
}
