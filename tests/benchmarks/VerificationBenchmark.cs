using System.Diagnostics;
using System.Text.Json.Nodes;
using Accreditation.Testing;

namespace Accreditation.Benchmarks;

/// <summary>
/// How many numbers a second batches of 500 verify, over HTTP with the token, the idempotent answer, the record and the
/// look-up log, next to single look-ups through bare EF Core in the same run.
/// </summary>
internal static class VerificationBenchmark
{
    private const int BatchSize = 500;
    private const int Callers = 8;

    public static async Task RunAsync(BenchmarkOptions options)
    {
        Console.WriteLine($"{options.Registrations:N0} registrations, batches of {BatchSize}, numbers per second");
        Console.WriteLine(
            $"{"", -12}{"bare EF", 12}{"batches", 12}{"/ bare EF", 12}{"+ receipts", 12}{"/ bare EF", 12}"
        );
        foreach (var database in options.Databases)
            await MeasureAsync(database, options);
    }

    private static async Task MeasureAsync(TestDatabase database, BenchmarkOptions options)
    {
        var connection = await TestDatabases.CreateAsync(database);
        var numbers = await LookUpBenchmark.PrepareAsync(database, connection, options.Registrations);
        await using var bare = await BareBaseline.StartAsync(database, connection, numbers[0]);
        await using var register = ServerProcess.LaunchRegister(
            database,
            connection,
            new() { ["RateLimits__Client"] = $"{int.MaxValue}" }
        );
        using var client = await RegisterClient.OfAsync(register.Origin, "register.verify", "GM0363");
        var duration = TimeSpan.FromSeconds(options.Seconds);

        var rounds = new List<double[]>();
        // The first round warms up and is not counted.
        for (var round = 0; round <= options.Rounds; round++)
            rounds.Add([
                await Load.MeasureAsync(bare.Origin, numbers, duration),
                await BatchesAsync(client, numbers, duration, receipts: false),
                await BatchesAsync(client, numbers, duration, receipts: true),
            ]);

        var rates = Enumerable
            .Range(0, 3)
            .Select(at => Rates.Median(rounds.Skip(1).Select(round => round[at])))
            .ToArray();
        Console.WriteLine(
            $"{database, -12}{rates[0], 12:N0}{rates[1], 12:N0}{rates[1] / rates[0], 12:N1}{rates[2], 12:N0}{rates[2] / rates[0], 12:N1}"
        );
        Console.WriteLine($"{"", -12}the register held {register.PeakMemory() / 1_000_000.0:N0} MB at most");
    }

    private static async Task<double> BatchesAsync(
        HttpClient client,
        IReadOnlyList<string> numbers,
        TimeSpan duration,
        bool receipts
    )
    {
        var watch = Stopwatch.StartNew();
        var verified = await Task.WhenAll(
            Enumerable
                .Range(0, Callers)
                .Select(async seed =>
                {
                    var (random, count) = (new Random(seed), 0);
                    for (; watch.Elapsed < duration; count += BatchSize)
                        await PostAsync(client, random.GetItems(numbers.ToArray(), BatchSize), receipts);
                    return count;
                })
        );
        return verified.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task PostAsync(HttpClient client, string[] numbers, bool receipts)
    {
        var items = numbers.Select(number => new { number });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/verifications")
        {
            Content = JsonContent.Create(
                new
                {
                    purpose = "staffing",
                    receipts,
                    items,
                }
            ),
        };
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode || !text.Contains("\"registered\"", StringComparison.Ordinal))
            throw new InvalidOperationException((string?)JsonNode.Parse(text)?["code"]);
    }
}
