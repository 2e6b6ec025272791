using Accreditation.Benchmarks;
using Accreditation.Testing;
using BenchmarkDotNet.Running;

// The servers are processes of their own, as in service; this program starts itself again as either baseline.
switch (args)
{
    case ["static", var url, var file]:
        await StaticBaseline.ServeAsync(url, file);
        return;
    case ["bare", var url, var database, var connection]:
        await BareBaseline.ServeAsync(url, Enum.Parse<TestDatabase>(database), connection);
        return;
    case ["verifications", .. var options]:
        await VerificationBenchmark.RunAsync(BenchmarkOptions.From(options));
        return;
    case ["webhooks", .. var options]:
        await WebhookBenchmark.RunAsync(options);
        return;
    case ["snapshot", .. var options]:
        await SnapshotBenchmark.RunAsync(BenchmarkOptions.From(options));
        return;
    case ["attendance", .. var options]:
        await AttendanceBenchmark.RunAsync(BenchmarkOptions.From(options));
        return;
    case ["renewal-wave", .. var options]:
        await RenewalWave.RunAsync(options);
        return;
    case ["simulation", .. var options]:
        await SimulationBenchmark.RunAsync(BenchmarkOptions.From(options, registrations: 50_000));
        return;
    case ["evaluator", .. var options]:
        BenchmarkRunner.Run<EvaluatorBenchmark>(args: options);
        return;
    default:
        await LookUpBenchmark.RunAsync(BenchmarkOptions.From(args));
        return;
}
