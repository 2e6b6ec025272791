using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Accreditation.Benchmarks;

/// <summary>Asks for random entries as fast as the server answers: by wrk where it is installed, else by a loop here.</summary>
internal static partial class Load
{
    private const int Connections = 16;

    private static readonly string? Wrk = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "wrk"))
        .FirstOrDefault(File.Exists);

    public static string Tool => Wrk is null ? "an HttpClient loop" : "wrk";

    /// <summary>Requests per second; every answer must be 200.</summary>
    public static Task<double> MeasureAsync(string origin, IReadOnlyList<string> numbers, TimeSpan duration) =>
        Wrk is null ? LoopAsync(origin, numbers, duration) : WrkAsync(origin, numbers, duration);

    public static string PathOf(string number) => $"/v1/register-entries/{number}";

    private static async Task<double> WrkAsync(string origin, IReadOnlyList<string> numbers, TimeSpan duration)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            script,
            $$"""
            local numbers = { {{string.Join(',', numbers.Select(number => $"'{number}'"))}} }
            request = function() return wrk.format("GET", "/v1/register-entries/" .. numbers[math.random(#numbers)]) end
            """
        );
        var wrk = new ProcessStartInfo(
            Wrk!,
            ["-t1", $"-c{Connections}", $"-d{duration.TotalSeconds:0}s", "-s", script, origin]
        )
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(wrk)!;
        var report = await process.StandardOutput.ReadToEndAsync();
        File.Delete(script);

        return !report.Contains("Non-2xx", StringComparison.Ordinal) && Rate().Match(report) is { Success: true } rate
            ? double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException(report);
    }

    private static async Task<double> LoopAsync(string origin, IReadOnlyList<string> numbers, TimeSpan duration)
    {
        using var client = new HttpClient { BaseAddress = new Uri(origin) };
        var watch = Stopwatch.StartNew();
        var answered = await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(async seed =>
                {
                    var (random, count) = (new Random(seed), 0);
                    for (; watch.Elapsed < duration; count++)
                        await client.GetByteArrayAsync(PathOf(numbers[random.Next(numbers.Count)]));
                    return count;
                })
        );
        return answered.Sum() / watch.Elapsed.TotalSeconds;
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
