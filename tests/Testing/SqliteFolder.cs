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

    /// <summary>A copy of a database that nobody uses any more.</summary>
    public static string CopyOf(string connection)
    {
        using var original = new SqliteConnection(connection);
        // The last connection that closes writes everything into the one file that is copied.
        SqliteConnection.ClearPool(original);
        var copy = NewDatabase();
        File.Copy(original.DataSource, new SqliteConnection(copy).DataSource);
        return copy;
    }

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
