namespace Accreditation.Benchmarks;

/// <summary>What several rounds come to.</summary>
internal static class Rates
{
    public static double Median(IEnumerable<double> rates)
    {
        var sorted = rates.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
