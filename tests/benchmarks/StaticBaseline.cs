using System.Text.Json;

namespace Accreditation.Benchmarks;

/// <summary>What Kestrel gives at best: the bytes and headers of one recorded answer, with no work behind them.</summary>
internal static class StaticBaseline
{
    public static async Task ServeAsync(string url, string file)
    {
        var answer = JsonSerializer.Deserialize<RecordedAnswer>(await File.ReadAllTextAsync(file))!;
        await using var app = BareServer.Build(url, _ => { });
        app.MapGet(
            Load.PathOf("{number}"),
            (HttpContext http) =>
            {
                foreach (var (name, value) in answer.Headers)
                    http.Response.Headers[name] = value;
                return http.Response.Body.WriteAsync(answer.Body, http.RequestAborted).AsTask();
            }
        );
        await app.RunAsync();
    }
}

/// <summary>An answer of the register, as it went over the wire.</summary>
internal sealed record RecordedAnswer(Dictionary<string, string> Headers, byte[] Body)
{
    private static readonly string[] WrittenByKestrel = ["Date", "Transfer-Encoding", "Connection"];

    public static async Task<RecordedAnswer> OfAsync(string origin, string number)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(origin + Load.PathOf(number));
        return new RecordedAnswer(
            response
                .EnsureSuccessStatusCode()
                .Headers.Concat(response.Content.Headers)
                .Where(header => !WrittenByKestrel.Contains(header.Key))
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value)),
            await response.Content.ReadAsByteArrayAsync()
        );
    }
}

/// <summary>Kestrel with nothing around it.</summary>
internal static class BareServer
{
    public static WebApplication Build(string url, Action<IServiceCollection> services)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        services(builder.Services);
        return builder.Build();
    }
}
