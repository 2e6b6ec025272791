using System.Reflection;
using System.Text.Json;

namespace Accreditation.Api.Problems;

/// <summary>What one error code means, as its page shows it.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Status">The HTTP status it comes with.</param>
/// <param name="Title">Short summary, the same for every occurrence (RFC 9457).</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Remedy">What the caller can do.</param>
internal sealed record ProblemEntry(string Code, int Status, string Title, string Meaning, string Remedy);

/// <summary>Every error code with its page, read from the <c>*.problems.json</c> file of each feature.</summary>
internal static class ProblemCatalogue
{
    public static readonly IReadOnlyDictionary<string, ProblemEntry> All = Load();

    public static ProblemEntry Of(string code) =>
        All.TryGetValue(code, out var entry) ? entry : throw new InvalidOperationException($"No page for code {code}.");

    private static Dictionary<string, ProblemEntry> Load()
    {
        var here = Assembly.GetExecutingAssembly();
        return here.GetManifestResourceNames()
            .Where(name => name.EndsWith(".problems.json", StringComparison.Ordinal))
            .Order()
            .SelectMany(name => Read(here, name))
            .ToDictionary(entry => entry.Code);
    }

    private static ProblemEntry[] Read(Assembly here, string name)
    {
        using var stream = here.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<ProblemEntry[]>(stream, Http.Json.Options)!;
    }
}
