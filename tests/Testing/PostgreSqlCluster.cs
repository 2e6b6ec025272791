using System.Diagnostics;
using Npgsql;

namespace Accreditation.Testing;

/// <summary>
/// A PostgreSQL cluster for as long as this process lives. A small shell owns it: it makes the cluster, reports its folder,
/// and waits for its standard input to close. The kernel closes that pipe however this process ends, so a crashed or killed
/// test run leaves neither a server nor a folder behind.
/// </summary>
internal sealed class PostgreSqlCluster
{
    // No TCP port: the socket lies in a folder that only its owner enters, so that runs side by side cannot collide.
    private const string Keeper = """
        dir=$(mktemp -d "${TMPDIR:-/tmp}/accreditation-pg-XXXXXX") || exit 1
        finish() {
            trap '' INT TERM HUP
            "$1/pg_ctl" stop -D "$dir/data" -m immediate >/dev/null 2>&1
            rm -rf "$dir"
        }
        trap 'finish "$0"' EXIT
        trap 'exit 1' INT TERM HUP
        cd "$dir"
        {
            "$0/initdb" -D data -U postgres -A trust -E UTF8 --locale=C --no-sync &&
            "$0/pg_ctl" start -D data -w -l server.log \
                -o "-k '$dir' -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300"
        } >make.log 2>&1 || { cat make.log server.log >&2; exit 1; }
        echo "$dir"
        read -r _
        """;

    private PostgreSqlCluster(string folder) =>
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = folder,
            Username = "postgres",
            Database = "postgres",
        }.ConnectionString;

    public string ConnectionString { get; }

    public static async Task<PostgreSqlCluster> StartAsync()
    {
        var keeper = Process.Start(Command()) ?? throw new InvalidOperationException("No shell could be started.");
        var folder = await keeper.StandardOutput.ReadLineAsync();
        if (string.IsNullOrEmpty(folder))
            throw new InvalidOperationException(
                $"PostgreSQL did not start: {await keeper.StandardError.ReadToEndAsync()}"
            );

        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            keeper.StandardInput.Close();
            keeper.WaitForExit(TimeSpan.FromSeconds(10));
        };
        return new PostgreSqlCluster(folder);
    }

    private static ProcessStartInfo Command()
    {
        string[] shell = ["sh", "-c", Keeper, PostgreSqlBinaries.Folder!];
        string[] command = Environment.IsPrivilegedProcess ? [.. AsOrdinaryUser(), .. shell] : shell;
        return new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
    }

    // The server refuses to run as root.
    private static string[] AsOrdinaryUser()
    {
        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).ToLookup(fields => fields[0]);
        var user = users["postgres"].Concat(users["nobody"]).First();
        return ["setpriv", $"--reuid={user[2]}", $"--regid={user[3]}", "--clear-groups"];
    }
}
