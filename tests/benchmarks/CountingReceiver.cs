using System.Collections.Concurrent;
using System.Text.Json;

namespace Accreditation.Benchmarks;

/// <summary>One attempt to deliver an event.</summary>
internal sealed record Arrival(
    DateTimeOffset At,
    bool Accepted,
    long Sequence,
    string Subject,
    DateTimeOffset Recorded
);

/// <summary>A callback that notes what arrives and, while it is told to, refuses half of it at random.</summary>
internal sealed class CountingReceiver : IAsyncDisposable
{
    public const string Header = "X-Benchmark";
    public const string Credential = "a-credential-of-no-value";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Arrival>> arrivals = new();
    private readonly ConcurrentDictionary<string, int> underWay = new();
    private long accepted;
    private int overlaps;

    private CountingReceiver(string url)
    {
        app = BareServer.Build(url, _ => { });
        app.MapPost("/", (Delegate)ReceiveAsync);
        Url = url;
    }

    public string Url { get; }

    public bool FailsHalf { get; set; }

    /// <summary>How many events were accepted once.</summary>
    public long Accepted => Interlocked.Read(ref accepted);

    /// <summary>How often two attempts for one event were under way at once.</summary>
    public int Overlaps => Volatile.Read(ref overlaps);

    public IReadOnlyDictionary<string, Arrival[]> Arrivals =>
        arrivals.ToDictionary(one => one.Key, one => one.Value.ToArray());

    public static async Task<CountingReceiver> StartAsync(string url)
    {
        var receiver = new CountingReceiver(url);
        await receiver.app.StartAsync();
        return receiver;
    }

    public void Forget()
    {
        arrivals.Clear();
        Interlocked.Exchange(ref accepted, 0);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpContext http)
    {
        if (http.Request.Headers[Header] != Credential)
            return Results.StatusCode(StatusCodes.Status401Unauthorized);

        var id = http.Request.Headers["webhook-id"].ToString();
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        if (!body.RootElement.TryGetProperty("sequence", out var sequence) || sequence.GetString() is not { } position)
            return Results.NoContent();

        if (underWay.AddOrUpdate(id, 1, (_, count) => count + 1) > 1)
            Interlocked.Increment(ref overlaps);
        await Task.Delay(Random.Shared.Next(5));
        var good = !FailsHalf || Random.Shared.Next(2) == 0;
        var queue = arrivals.GetOrAdd(id, _ => new());
        if (good && !queue.Any(one => one.Accepted))
            Interlocked.Increment(ref accepted);
        queue.Enqueue(
            new Arrival(
                DateTimeOffset.UtcNow,
                good,
                long.Parse(position),
                body.RootElement.GetProperty("subject").GetString()!,
                body.RootElement.GetProperty("time").GetDateTimeOffset()
            )
        );
        underWay.AddOrUpdate(id, 0, (_, count) => count - 1);
        return good ? Results.NoContent() : Results.StatusCode(StatusCodes.Status500InternalServerError);
    }
}
