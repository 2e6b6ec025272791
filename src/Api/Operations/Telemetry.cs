using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Accreditation.Api.Operations;

/// <summary>
/// Traces and metrics over OTLP, on when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set. The framework's own sources and meters
/// are used by name; they hold routes, not addresses, so no personal data.
/// </summary>
internal static class Telemetry
{
    private const string Service = "accreditation";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;

        builder.Services.AddSingleton(_ =>
            Sdk.CreateTracerProviderBuilder()
                .ConfigureResource(resource => resource.AddService(Service))
                .AddSource("Microsoft.AspNetCore", "Npgsql", "Accreditation.LookUp")
                .AddOtlpExporter()
                .Build()
        );
        builder.Services.AddSingleton(_ =>
            Sdk.CreateMeterProviderBuilder()
                .ConfigureResource(resource => resource.AddService(Service))
                .AddMeter(
                    "Microsoft.AspNetCore.Hosting",
                    "Microsoft.AspNetCore.Server.Kestrel",
                    "System.Runtime",
                    "Accreditation.LookUps"
                )
                .AddOtlpExporter()
                .Build()
        );
        builder.Services.AddHostedService<TelemetryStart>();
    }

    /// <summary>Creates the providers with the host and flushes them with it.</summary>
    private sealed class TelemetryStart(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush();
            metrics.ForceFlush();
            return Task.CompletedTask;
        }
    }
}
