using System.Net;
using static Accreditation.Client.Tests.ScriptedNetwork;

namespace Accreditation.Client.Tests;

public class RetryTests
{
    private const string NoHits = """{"items":[],"more":false}""";

    private static readonly Func<HttpResponseMessage> Entry = Json(
        """
        {"number":"W00000001B","displayName":"A. Voorbeeld","section":"wmo-consulent","standing":"registered",
        "standingSince":"2026-01-01","validUntil":null,"measures":[],
        "asOf":{"validAt":"2026-02-01","knownAt":"2026-02-01T09:00:00Z"},"memberOfALaterVersion":1}
        """
    );

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task A_look_up_that_did_not_get_through_is_tried_again(HttpStatusCode status)
    {
        using var network = new ScriptedNetwork(Status(status), Broken, Entry);

        Assert.IsType<LookUp.Found>(await Find(network));
        Assert.Equal(3, network.Sent.Count);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_or_stalls_is_asked_for_again()
    {
        using var network = new ScriptedNetwork(BreaksOff, Stalls, Entry);

        Assert.IsType<LookUp.Found>(await Find(network, timeout: TimeSpan.FromSeconds(1)));
        Assert.Equal(3, network.Sent.Count);
    }

    [Fact]
    public async Task Whoever_wants_no_repeats_gets_none()
    {
        using var network = new ScriptedNetwork(Status(HttpStatusCode.ServiceUnavailable), Entry);

        await Assert.ThrowsAsync<RegisterException>(() => Find(network, retries: 0));

        Assert.Single(network.Sent);
    }

    [Fact]
    public async Task In_the_end_the_caller_gets_the_answer_that_there_is()
    {
        using var network = new ScriptedNetwork(Status(HttpStatusCode.ServiceUnavailable));

        var refused = await Assert.ThrowsAsync<RegisterException>(() => Find(network));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal(5, network.Sent.Count);
    }

    [Fact]
    public async Task What_the_register_refuses_is_not_tried_again()
    {
        using var network = new ScriptedNetwork(Status(HttpStatusCode.Forbidden), Entry);

        await Assert.ThrowsAsync<RegisterException>(() => Find(network));

        Assert.Single(network.Sent);
    }

    [Fact]
    public async Task A_post_without_a_key_is_sent_once()
    {
        using var network = new ScriptedNetwork(Status(HttpStatusCode.ServiceUnavailable), Json(NoHits));
        using var client = Client(network);

        await Assert.ThrowsAsync<RegisterException>(() => client.Entries.Search("Voorbeeld", "A"));

        Assert.Single(network.Sent);
    }

    [Fact]
    public async Task The_wait_that_the_register_asks_for_is_kept()
    {
        using var network = new ScriptedNetwork(Status(HttpStatusCode.TooManyRequests, "1"), Entry);
        using var client = Client(network, TimeSpan.FromMilliseconds(1), longest: TimeSpan.FromSeconds(2));

        var started = TimeProvider.System.GetTimestamp();
        await client.Entries.Find("W00000001B");

        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(950));
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_left_to_the_caller()
    {
        using var network = new ScriptedNetwork(Status(HttpStatusCode.ServiceUnavailable, "3600"), Entry);

        await Assert.ThrowsAsync<RegisterException>(() => Find(network));

        Assert.Single(network.Sent);
    }

    private static HttpResponseMessage BreaksOff() => With(new BrokenStream(stalls: false));

    private static HttpResponseMessage Stalls() => With(new BrokenStream(stalls: true));

    private static HttpResponseMessage With(Stream body) =>
        new(HttpStatusCode.OK) { Content = new StreamContent(body) };

    private static async Task<LookUp> Find(ScriptedNetwork network, int retries = 4, TimeSpan? timeout = null)
    {
        using var client = Client(network, retries: retries, timeout: timeout);
        return await client.Entries.Find("W00000001B");
    }

    private static RegisterClient Client(
        ScriptedNetwork network,
        TimeSpan? first = null,
        TimeSpan? longest = null,
        int retries = 4,
        TimeSpan? timeout = null
    ) =>
        new(
            new RegisterClientOptions
            {
                Address = new Uri("https://register.example"),
                Handler = network,
                FirstDelay = first ?? TimeSpan.FromMilliseconds(1),
                LongestDelay = longest ?? TimeSpan.FromMilliseconds(20),
                Retries = retries,
                Timeout = timeout ?? TimeSpan.FromSeconds(30),
            }
        );

    /// <summary>What comes after the head of an answer when the line breaks, or hangs.</summary>
    private sealed class BrokenStream(bool stalls) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            if (stalls)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new IOException("The line is down.");
        }

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            ReadAsync(new byte[1], cancellationToken).AsTask();
    }
}
