using System.Text.Json;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Benchmarks;

/// <summary>How fast a look-up is, next to what it could be at best and next to bare EF Core, in the same run.</summary>
internal static class LookUpBenchmark
{
    public const string Self = "Accreditation.Benchmarks.dll";

    public static async Task RunAsync(BenchmarkOptions options)
    {
        Console.WriteLine(
            $"{options.Registrations:N0} registrations, load by {Load.Tool}, {options.Rounds} rounds of {options.Seconds} s"
        );
        Console.WriteLine($"{"", -12}{"static", 12}{"bare EF", 12}{"register", 12}{"/ bare EF", 12}{"/ static", 12}");
        foreach (var database in options.Databases)
            await MeasureAsync(database, options);
    }

    private static async Task MeasureAsync(TestDatabase database, BenchmarkOptions options)
    {
        var connection = await TestDatabases.CreateAsync(database);
        var numbers = await PrepareAsync(database, connection, options.Registrations);
        await using var register = await RegisterAsync("Production", database, connection);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            file,
            JsonSerializer.Serialize(await RecordedAnswer.OfAsync(register.Origin, numbers[0]))
        );

        var probe = Load.PathOf(numbers[0]);
        await using var still = await ServerProcess.StartAsync(Self, probe, url => ["static", url, file]);
        await using var bare = await BareBaseline.StartAsync(database, connection, numbers[0]);

        ServerProcess[] servers = [still, bare, register];
        foreach (var server in servers)
            await Load.MeasureAsync(server.Origin, numbers, TimeSpan.FromSeconds(3));
        var rounds = new List<double[]>();
        for (var round = 0; round < options.Rounds; round++)
            rounds.Add(await RoundAsync(servers, numbers, TimeSpan.FromSeconds(options.Seconds)));

        Print(database, [.. servers.Select((_, at) => Rates.Median(rounds.Select(round => round[at])))]);
        File.Delete(file);
    }

    /// <summary>Makes the schema and fills it.</summary>
    /// <returns>A thousand of the numbers, at random.</returns>
    public static async Task<IReadOnlyList<string>> PrepareAsync(
        TestDatabase database,
        string connection,
        int registrations
    )
    {
        // The first start in Development makes the schema and seeds the rows to copy.
        await (await RegisterAsync("Development", database, connection)).DisposeAsync();
        return await FillAsync(database, connection, registrations);
    }

    // Taking turns lets whatever else the machine does disturb all three alike.
    private static async Task<double[]> RoundAsync(
        ServerProcess[] servers,
        IReadOnlyList<string> numbers,
        TimeSpan duration
    )
    {
        var rates = new double[servers.Length];
        for (var at = 0; at < servers.Length; at++)
            rates[at] = await Load.MeasureAsync(servers[at].Origin, numbers, duration);
        return rates;
    }

    private static Task<ServerProcess> RegisterAsync(string environment, TestDatabase database, string connection) =>
        ServerProcess.StartAsync(
            "Accreditation.Api.dll",
            "/health/ready",
            url => ["--urls", url],
            new()
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["Authentication__Authority"] = environment is "Production" ? "https://login.register.example" : "",
                ["Receipts__Enabled"] = environment is "Production" ? "false" : "true",
                ["Logging__LogLevel__Default"] = "Warning",
                ["Database__Provider"] = database.ToString(),
                ["Database__ConnectionString"] = connection,
                ["RateLimits__Anonymous"] = $"{int.MaxValue}",
            }
        );

    private static async Task<IReadOnlyList<string>> FillAsync(
        TestDatabase database,
        string connection,
        int registrations
    )
    {
        var options = new DbContextOptionsBuilder<BareRegister>();
        BareRegister.Use(options, database, connection);
        await using var db = new BareRegister(options.Options);
        return await Population.FillAsync(db, registrations);
    }

    private static void Print(TestDatabase database, double[] rates) =>
        Console.WriteLine(
            $"{database, -12}{rates[0], 12:N0}{rates[1], 12:N0}{rates[2], 12:N0}{rates[2] / rates[1], 12:N2}{rates[2] / rates[0], 12:N2}"
        );
}
