using Microsoft.Data.Sqlite;

namespace Accreditation.Testing;

internal static class SqliteFolder
{
    private static readonly Lazy<DirectoryInfo> Folder = new(Make);

    public static string NewDatabase() =>
        new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(Folder.Value.FullName, $"{TestDatabases.NewName()}.db"),
        }.ToString();

    private static DirectoryInfo Make()
    {
        var folder = Directory.CreateTempSubdirectory("accreditation-test-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        };
        return folder;
    }
}
