using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Accreditation.Benchmarks;

/// <summary>A server in a process of its own, on a free port, until it is disposed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, string origin) => (this.process, Origin) = (process, origin);

    public string Origin { get; }

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
        var origin = $"http://127.0.0.1:{FreePort()}";
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

        var server = new ServerProcess(process, origin);
        await server.ReadyAsync(probe);
        return server;
    }

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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
