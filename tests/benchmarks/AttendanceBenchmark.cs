using System.Diagnostics;
using System.Text.Json.Nodes;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Testing;

namespace Accreditation.Benchmarks;

/// <summary>
/// How fast an attendance list becomes entries in ledgers, over HTTP with all that belongs to it, next to inserting the very
/// same rows into the same table with nothing around it, in the same run.
/// </summary>
internal static class AttendanceBenchmark
{
    public static async Task RunAsync(BenchmarkOptions options)
    {
        Console.WriteLine(
            $"Lists of {AttendanceRow.MaxRows:N0} rows, {options.Rounds} rounds, median, rows per second"
        );
        Console.WriteLine($"{"", -12}{"bare insert", 14}{"register", 14}{"/ bare", 10}");
        foreach (var database in options.Databases)
            await MeasureAsync(database, options.Rounds);
    }

    private static async Task MeasureAsync(TestDatabase database, int rounds)
    {
        await using var store = await RegisterStore.CreateAsync(database);
        var people = await AttendanceCohort.EnterAsync(store, AttendanceRow.MaxRows);
        // The first round warms up and is not counted.
        var runs = await AttendanceCohort.PlanRunsAsync(store, rounds + 1);
        await using var server = ServerProcess.LaunchRegister(database, store.Connection);
        using var provider = await RegisterClient.OfAsync(server.Origin, "cpd.provide", AttendanceCohort.Provider);
        await using var bare = new BareLedger(store);

        var (listed, inserted) = (new List<double>(), new List<double>());
        foreach (var run in runs)
        {
            listed.Add(await PostAsync(provider, run, people));
            inserted.Add(await bare.InsertAgainAsync(run));
        }

        var (register, baseline) = (Rates.Median(listed.Skip(1)), Rates.Median(inserted.Skip(1)));
        Console.WriteLine($"{database, -12}{baseline, 14:N0}{register, 14:N0}{register / baseline, 10:N2}");
    }

    private static async Task<double> PostAsync(HttpClient provider, Guid run, IReadOnlyList<AttendanceRow> people)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/runs/{run}/attendance")
        {
            Content = JsonContent.Create(new { rows = people }),
        };
        request.Headers.Add("Idempotency-Key", $"{run}");
        await request.Content.LoadIntoBufferAsync();

        var clock = Stopwatch.StartNew();
        using var answer = await provider.SendAsync(request);
        var report = await answer.Content.ReadFromJsonAsync<JsonNode>();
        var seconds = clock.Elapsed.TotalSeconds;

        if ((int?)report!["credited"] != people.Count)
            throw new InvalidOperationException($"Not every row was credited: {report["credited"]} {report["code"]}.");
        return people.Count / seconds;
    }
}
