using Accreditation.Testing;

namespace Accreditation.Benchmarks;

/// <summary>What is measured, and for how long.</summary>
internal sealed record BenchmarkOptions(
    int Registrations,
    int Seconds,
    int Rounds,
    IReadOnlyList<TestDatabase> Databases
)
{
    public static BenchmarkOptions From(string[] args, int registrations = 100_000)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
        return new BenchmarkOptions(
            settings.GetValue("registrations", registrations),
            settings.GetValue("seconds", 5),
            settings.GetValue("rounds", 3),
            settings["database"] is { } one
                ? [Enum.Parse<TestDatabase>(one, ignoreCase: true)]
                : [TestDatabase.Sqlite, TestDatabase.PostgreSql]
        );
    }
}
