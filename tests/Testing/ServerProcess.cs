using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Accreditation.Testing;

/// <summary>A server in a process of its own, on a free port, until it is disposed: that kills it without a warning.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, string origin) => (this.process, Origin) = (process, origin);

    /// <summary>Where it listens.</summary>
    public string Origin { get; }

    /// <summary>Starts a server and waits until it is ready.</summary>
    /// <param name="program">A program in the folder of this one.</param>
    /// <param name="probe">A path that answers 200 when it is ready.</param>
    /// <param name="arguments">Its arguments, given where it is to listen.</param>
    /// <param name="environment">What it is configured with.</param>
    public static async Task<ServerProcess> StartAsync(
        string program,
        string probe,
        Func<string, string[]> arguments,
        Dictionary<string, string>? environment = null
    )
    {
        var server = Launch(program, arguments, environment);
        await server.ReadyAsync(probe);
        return server;
    }

    /// <summary>Starts a register on a database and does not wait for it.</summary>
    /// <param name="database">The kind of database.</param>
    /// <param name="connection">The database.</param>
    /// <param name="settings">What else it is configured with.</param>
    public static ServerProcess LaunchRegister(
        TestDatabase database,
        string connection,
        Dictionary<string, string>? settings = null
    ) =>
        Launch(
            "Accreditation.Api.dll",
            url => ["--urls", url],
            new(settings ?? [])
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Logging__LogLevel__Default"] = "Error",
                ["Database__Provider"] = database.ToString(),
                ["Database__ConnectionString"] = connection,
                ["Documents__Folder"] = Directory.CreateTempSubdirectory("accreditation-documents-").FullName,
                ["Seed__Enabled"] = "false",
            }
        );

    private static ServerProcess Launch(
        string program,
        Func<string, string[]> arguments,
        Dictionary<string, string>? environment
    )
    {
        var origin = FreeOrigin();
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, program), .. arguments(origin)]
        )
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment ?? [])
            start.Environment[name] = value;

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Kill();

        return new ServerProcess(process, origin);
    }

    /// <summary>The most memory that it held since it started, in bytes; null where the system does not tell.</summary>
    public long? PeakMemory()
    {
        var status = $"/proc/{process.Id}/status";
        if (!File.Exists(status))
            return null;

        var peak = File.ReadLines(status).First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(string.Concat(peak.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture) * 1024;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    private async Task ReadyAsync(string probe)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Origin) };
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(100))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The server ended with {process.ExitCode}.");
            try
            {
                using var answer = await client.GetAsync(probe);
                if (answer.StatusCode is HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new TimeoutException($"{Origin} did not become ready.");
    }

    /// <summary>An address of this machine on which nobody listens.</summary>
    public static string FreeOrigin()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
