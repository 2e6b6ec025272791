using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Accreditation.Api.Tests.Subscriptions;

/// <summary>A message as it arrived.</summary>
internal sealed record Arrival(string Path, IHeaderDictionary Headers, byte[] Body)
{
    public string Id => Headers["webhook-id"].ToString();

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Type => (string)Json["type"]!;

    public string? Number => (string?)Json["subject"];
}

/// <summary>What a receiver answers.</summary>
internal sealed record Reply(
    int Status,
    string? RetryAfter = null,
    string? Location = null,
    bool Late = false,
    bool Torn = false
)
{
    public static readonly Reply Ok = new(204);
}

/// <summary>
/// A subscriber's server on loopback: refuses who lacks its credentials, notes every message that comes with them, and
/// answers by a script.
/// </summary>
internal sealed class LoopbackReceiver : IAsyncDisposable
{
    public const string Secret = "Bearer a-secret-of-the-receiver";

    private readonly WebApplication app;

    private LoopbackReceiver(WebApplication app) => this.app = app;

    public ConcurrentQueue<Arrival> Arrivals { get; } = new();

    /// <summary>What it answers to a message with credentials; by the number of the attempt with this message, from 1.</summary>
    public Func<Arrival, int, Reply> Answer { get; set; } = (_, _) => Reply.Ok;

    /// <summary>The values of <c>Authorization</c> that it takes.</summary>
    public ConcurrentDictionary<string, bool> Accepts { get; } = new() { [Secret] = true };

    /// <summary>Whether it takes messages from anybody.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The tokens that it gave, in the order of the requests.</summary>
    public ConcurrentQueue<string> Tokens { get; } = new();

    public string Url => app.Urls.Single() + "/hook";

    public string TokenUrl => app.Urls.Single() + "/token";

    public IEnumerable<Arrival> Events =>
        Arrivals.Where(it => !it.Type.Contains(".subscription.", StringComparison.Ordinal));

    /// <param name="tls">How it speaks TLS; without, it does not.</param>
    public static async Task<LoopbackReceiver> Start(Action<HttpsConnectionAdapterOptions>? tls = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(
                IPAddress.Loopback,
                0,
                listen =>
                {
                    if (tls is not null)
                        listen.UseHttps(tls);
                }
            )
        );
        var receiver = new LoopbackReceiver(builder.Build());
        receiver.app.MapPost("/hook", receiver.Take);
        receiver.app.MapPost("/elsewhere", receiver.Take);
        receiver.app.MapPost("/token", receiver.GiveToken);
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>Waits until so many messages of the register are there.</summary>
    public async Task<Arrival[]> Wait(int count, Func<Arrival, bool>? which = null)
    {
        for (var tries = 0; tries < 600; tries++, await Task.Delay(50))
            if (Events.Where(which ?? (_ => true)).ToArray() is { } there && there.Length >= count)
                return there;

        throw new TimeoutException($"{Events.Count()} messages instead of {count}.");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        if (!IsOpen && !Accepts.ContainsKey(http.Request.Headers.Authorization.ToString()))
        {
            http.Response.StatusCode = 401;
            return;
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        // The server uses the same headers for the next request.
        var headers = new HeaderDictionary(new Dictionary<string, StringValues>(http.Request.Headers));
        var arrival = new Arrival(http.Request.Path, headers, body.ToArray());
        Arrivals.Enqueue(arrival);
        var reply = Answer(arrival, Arrivals.Count(it => it.Id == arrival.Id));
        if (reply.Late)
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        http.Response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } pause)
            http.Response.Headers.RetryAfter = pause;
        if (reply.Location is { } place)
            http.Response.Headers.Location = place;
        if (reply.Torn)
            await BreakOff(http);
    }

    private static async Task BreakOff(HttpContext http)
    {
        http.Response.ContentLength = 100;
        await http.Response.WriteAsync("The rest never");
        await http.Response.Body.FlushAsync();
        // The head is to arrive before the line breaks.
        await Task.Delay(200);
        http.Abort();
    }

    private async Task GiveToken(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var token = $"token-{Guid.NewGuid():N}";
        if (
            form["grant_type"] != "client_credentials"
            || !http.Request.Headers.Authorization.ToString().StartsWith("Basic ")
        )
        {
            http.Response.StatusCode = 400;
            return;
        }

        Tokens.Enqueue(token);
        Accepts[$"Bearer {token}"] = true;
        await http.Response.WriteAsJsonAsync(
            new
            {
                access_token = token,
                token_type = "Bearer",
                expires_in = 300,
            }
        );
    }
}
