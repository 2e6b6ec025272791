namespace Accreditation.Testing;

internal static class PostgreSqlBinaries
{
    private const string DebianRoot = "/usr/lib/postgresql";

    /// <summary>The folder that holds initdb and pg_ctl, or null.</summary>
    public static string? Folder { get; } =
        OperatingSystem.IsWindows()
            ? null
            : Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    // The newest version of Debian's layout first: a link in PATH to initdb alone may miss its siblings.
    private static IEnumerable<string> Candidates() =>
        DebianVersions().Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));

    private static IEnumerable<string> DebianVersions() =>
        Directory.Exists(DebianRoot)
            ? Directory
                .EnumerateDirectories(DebianRoot)
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
}
