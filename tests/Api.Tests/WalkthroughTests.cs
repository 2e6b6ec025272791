using System.Diagnostics;
using System.Runtime.CompilerServices;
using Accreditation.Testing;

namespace Accreditation.Api.Tests;

/// <summary>The walkthrough in the documentation is played for real, on every database.</summary>
public class WalkthroughTests
{
    [Theory, EveryDatabase]
    public async Task One_consultants_life_goes_as_the_documentation_shows(TestDatabase database)
    {
        SkipUnlessInstalled("curl", "jq");
        // With the demo data, because a renewal takes somebody whose period ends soon.
        await using var api = await RegisterApi.Start(database, builder => builder.UseSetting("Seed:Enabled", "true"));

        using var script = Process.Start(
            new ProcessStartInfo("bash", [Script(), api.Anonymous().BaseAddress!.ToString().TrimEnd('/')])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = script.StandardError.ReadToEndAsync();
        var output = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();

        Assert.True(script.ExitCode == 0, $"{output}\n{await errors}");
        Assert.Contains("Done: ", output);
        Assert.Contains("23. The start of a mirror", output);
    }

    private static void SkipUnlessInstalled(params string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var missing = programs
            .Where(program => !folders.Any(folder => File.Exists(Path.Combine(folder, program))))
            .ToArray();

        if (missing.Length > 0 && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip($"The walkthrough needs {string.Join(" and ", missing)}, not installed here.");
    }

    private static string Script([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "walkthrough.sh"));
}
