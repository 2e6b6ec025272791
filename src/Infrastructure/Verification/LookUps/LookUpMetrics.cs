using System.Diagnostics.Metrics;

namespace Accreditation.Infrastructure.Verification.LookUps;

/// <summary>What became of noted look-ups.</summary>
internal static class LookUpMetrics
{
    /// <summary>The name by which telemetry finds them.</summary>
    public const string MeterName = "Accreditation.LookUps";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>How many were written.</summary>
    public static readonly Counter<long> Written = Meter.CreateCounter<long>("accreditation.look_ups.written");

    /// <summary>How many could not be kept.</summary>
    public static readonly Counter<long> Dropped = Meter.CreateCounter<long>("accreditation.look_ups.dropped");
}
