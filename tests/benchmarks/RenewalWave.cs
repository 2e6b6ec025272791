using System.Diagnostics;
using Accreditation.Testing;

namespace Accreditation.Benchmarks;

/// <summary>
/// Renewals that were all filed on one day, and a server that is killed again and again while it decides on them: how long
/// it takes, and whether anything is lost, half done or done twice.
/// </summary>
internal static class RenewalWave
{
    public static async Task RunAsync(string[] args)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
        var (cases, kills) = (settings.GetValue("cases", 10_000), settings.GetValue("kills", 3));
        foreach (var database in BenchmarkOptions.From(args).Databases)
            await RunAsync(database, cases, kills);
    }

    private static async Task RunAsync(TestDatabase database, int cases, int kills)
    {
        await using var store = await RegisterStore.CreateAsync(database);
        var filling = Stopwatch.StartNew();
        await RenewalCohort.FileAsync(store, cases, DateTimeOffset.UtcNow);
        Console.WriteLine($"{database}: {cases:N0} renewals filed in {filling.Elapsed.TotalSeconds:N0} s");

        var deciding = Stopwatch.StartNew();
        foreach (var left in MomentsToKill(cases, kills))
            await ServeAsync(store, left, "killed");
        await ServeAsync(store, 0, "stopped");
        var (seconds, outcome) = (deciding.Elapsed.TotalSeconds, await RenewalOutcome.OfAsync(store));
        var faults = await RenewalOutcome.FaultsAsync(store);

        Console.WriteLine(
            $"  {outcome.Granted:N0} granted, {outcome.LeftToPerson:N0} left to a person, {faults.Count:N0} lost, half done or done twice"
        );
        Console.WriteLine($"  {seconds:N1} s with {kills} restarts, {1_000 * seconds / cases:N1} ms for a case");
        foreach (var fault in faults.Take(10))
            Console.WriteLine($"  {fault}");
    }

    private static IEnumerable<int> MomentsToKill(int cases, int kills) =>
        Enumerable.Range(0, kills).Select(_ => Random.Shared.Next(cases / 10, cases * 9 / 10)).OrderDescending();

    private static async Task ServeAsync(RegisterStore store, int left, string end)
    {
        await using var server = ServerProcess.LaunchRegister(store.Database, store.Connection);
        RenewalOutcome outcome;
        while ((outcome = await RenewalOutcome.OfAsync(store)).Waiting > left)
            await Task.Delay(50);
        Console.WriteLine($"  {end} with {outcome.Waiting:N0} waiting");
    }
}
