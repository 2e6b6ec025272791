using System.Diagnostics;
using Accreditation.Testing;

namespace Accreditation.Benchmarks;

/// <summary>How long a mirror takes to begin, and whether the register holds more than a few lines of it at a time.</summary>
internal static class SnapshotBenchmark
{
    public static async Task RunAsync(BenchmarkOptions options)
    {
        foreach (var database in options.Databases)
            await MeasureAsync(database, options);
    }

    private static async Task MeasureAsync(TestDatabase database, BenchmarkOptions options)
    {
        var connection = await TestDatabases.CreateAsync(database);
        await LookUpBenchmark.PrepareAsync(database, connection, options.Registrations);
        await using var register = ServerProcess.LaunchRegister(database, connection);
        using var client = await RegisterClient.OfAsync(register.Origin, "register.verify", "GM0363");
        var before = register.PeakMemory();

        for (var round = 1; round <= options.Rounds; round++)
        {
            var (lines, seconds) = await ReadAsync(client);
            Console.WriteLine(
                $"{database, -12}{lines, 10:N0} lines in {seconds:N1} s, {lines / seconds:N0} a second; at most {register.PeakMemory() / 1_000_000.0:N0} MB held, {before / 1_000_000.0:N0} before"
            );
        }
    }

    private static async Task<(int Lines, double Seconds)> ReadAsync(HttpClient client)
    {
        var (watch, lines, last) = (Stopwatch.StartNew(), 0, "");
        using var reader = new StreamReader(await client.GetStreamAsync(new Uri("/v1/snapshots", UriKind.Relative)));
        for (; await reader.ReadLineAsync() is { } line; lines++)
            last = line;
        if (!last.Contains("\"end\"", StringComparison.Ordinal))
            throw new InvalidOperationException("The snapshot is not complete.");

        return (lines, watch.Elapsed.TotalSeconds);
    }
}
