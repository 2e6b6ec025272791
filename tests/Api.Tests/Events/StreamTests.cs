using System.Net;
using System.Net.Http.Headers;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Api.Tests.WatchLists;
using Accreditation.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Accreditation.Api.Tests.Events;

public class StreamTests
{
    [Theory, EveryDatabase]
    public async Task Events_come_as_they_happen_and_the_last_identifier_goes_on_from_there(TestDatabase database)
    {
        var feed = await AFeed.On(database);
        var registration = await ARegistration.Issued(feed.Api);
        using var stream = await Open(feed.Reader, AFeed.Url, await feed.End());

        await registration.Suspend();
        var first = await stream.Until(it => it.Contains(registration.Number, StringComparison.Ordinal));
        var other = await ARegistration.Issued(feed.Api);
        using var resumed = await Open(feed.Reader, AFeed.Url, IdOf(first));
        var second = await resumed.Until(it => it.Contains(other.Number, StringComparison.Ordinal));

        Assert.Contains("event: nl.wmoregister.registration.suspended.v1\n", first, StringComparison.Ordinal);
        Assert.Contains("event: nl.wmoregister.registration.issued.v1\n", second, StringComparison.Ordinal);
        Assert.DoesNotContain(registration.Number, resumed.All, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_stream_asks_anew_whom_the_list_follows(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        var (one, two) = (await ARegistration.Issued(scene.Api), await ARegistration.Issued(scene.Api));
        await scene.Put(one.Number, two.Number);
        await scene.Consent(one);
        await scene.Consent(two);
        var end = await (await AFeed.On(database)).End();
        using var stream = await Open(scene.Municipality, $"{AFeed.Url}?watchList={scene.Begun.Id}", end);

        await scene.Withdraw(one);
        await one.Suspend();
        await two.Suspend();
        await stream.Until(it => it.Contains(two.Number, StringComparison.Ordinal));

        Assert.DoesNotContain(one.Number, stream.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_ends_when_the_register_stops()
    {
        var api = await RegisterApi.Start(TestDatabase.Sqlite, _ => { });
        using var stream = await Open(api.As("register.verify"), AFeed.Url, null);

        await api.DisposeAsync();

        Assert.Null(await stream.Next());
    }

    [Fact]
    public async Task A_stream_ends_with_the_token()
    {
        var api = await RegisterApi.On(TestDatabase.Sqlite);
        var token = api.TokenTemplate("register.verify");
        // A token counts whole seconds.
        var expires = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 4);
        token.Expires = expires.UtcDateTime;
        var reader = api.Anonymous();
        reader.DefaultRequestHeaders.Authorization = new("Bearer", new JsonWebTokenHandler().CreateToken(token));

        using var stream = await Open(reader, AFeed.Url, await (await AFeed.On(TestDatabase.Sqlite)).End());
        while (await stream.Next() is not null) { }

        Assert.True(DateTimeOffset.UtcNow.AddMilliseconds(100) >= expires);
    }

    [Fact]
    public async Task A_quiet_stream_says_that_it_lives_and_how_far_it_is()
    {
        await using var api = await RegisterApi.Start(
            TestDatabase.Sqlite,
            builder => builder.ConfigureTestServices(all => all.AddSingleton<TimeProvider>(new HurriedHeartbeat()))
        );
        var end = await new AFeed(api, api.As("register.verify")).End();
        using var stream = await Open(api.As("register.verify"), AFeed.Url, end);

        Assert.Equal($": heartbeat\nid: {end}\n\n", await stream.Next());
        Assert.Equal($": heartbeat\nid: {end}\n\n", await stream.Next());
    }

    [Fact]
    public async Task A_stream_that_lets_nothing_through_lives_while_other_things_happen()
    {
        await using var api = await RegisterApi.Start(
            TestDatabase.Sqlite,
            builder => builder.ConfigureTestServices(all => all.AddSingleton<TimeProvider>(new HurriedStopwatch()))
        );
        using var stream = await Open(
            api.As("register.verify"),
            $"{AFeed.Url}?types=nl.wmoregister.registration.merged.v1",
            null
        );
        using var enough = new CancellationTokenSource();
        var happening = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
                await ARegistration.Issued(api);
        });

        var told = await stream.Next();
        await enough.CancelAsync();
        await happening;

        Assert.StartsWith(": heartbeat", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_may_have_so_many_streams_open_at_a_time()
    {
        await using var api = await RegisterApi.Start(
            TestDatabase.Sqlite,
            builder => builder.UseSetting("RateLimits:Streams", "1")
        );
        var reader = api.As("register.verify");
        var first = await Open(reader, AFeed.Url, null);

        var refused = await reader.Call(Request(AFeed.Url, null));
        first.Dispose();
        using var again = await Opened(reader);

        Assert.Equal((HttpStatusCode.TooManyRequests, "events.too-many-open"), (refused.Status, refused.Code));
        Assert.Equal(TimeSpan.FromSeconds(15), refused.Response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task What_cannot_be_streamed_is_a_problem_and_HEAD_ends_at_once()
    {
        var feed = await AFeed.On(TestDatabase.Sqlite);
        using var head = new HttpRequestMessage(HttpMethod.Head, AFeed.Url);
        head.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var wrong = new HttpRequestMessage(HttpMethod.Get, $"{AFeed.Url}?cursor=nonsense");
        wrong.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        wrong.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/problem+json", 0.5));
        using var image = new HttpRequestMessage(HttpMethod.Get, AFeed.Url);
        image.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("image/png"));

        Assert.Equal(
            "text/event-stream",
            (await feed.Reader.Call(head)).Response.Content.Headers.ContentType?.MediaType
        );
        Assert.Equal(["cursor malformed"], (await feed.Reader.Call(wrong)).Faults);
        Assert.Equal(HttpStatusCode.NotAcceptable, (await feed.Reader.Call(image)).Status);
    }

    private static string IdOf(string block) =>
        block.Split('\n').Single(line => line.StartsWith("id: ", StringComparison.Ordinal))[4..];

    private static HttpRequestMessage Request(string url, string? lastEventId)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        return request;
    }

    /// <summary>Opens a stream as soon as the register has seen that another one was closed.</summary>
    private static async Task<HttpResponseMessage> Opened(HttpClient client)
    {
        for (var tries = 0; tries < 600; tries++, await Task.Delay(50))
            if (
                await client.SendAsync(Request(AFeed.Url, null), HttpCompletionOption.ResponseHeadersRead) is
                { IsSuccessStatusCode: true } open
            )
                return open;

        throw new TimeoutException("The closed stream keeps its place.");
    }

    private static async Task<Reading> Open(HttpClient client, string url, string? lastEventId)
    {
        var response = await client.SendAsync(Request(url, lastEventId), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new Reading(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>What is due in a quarter of a minute is due at once.</summary>
    private sealed class HurriedHeartbeat : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, IsOfHeartbeat(dueTime) ? TimeSpan.Zero : dueTime, period);

        private static bool IsOfHeartbeat(TimeSpan due) => due.TotalSeconds is > 12 and <= 15;
    }

    /// <summary>A second is measured as a hundred of them; timers take their time.</summary>
    private sealed class HurriedStopwatch : TimeProvider
    {
        public override long GetTimestamp() => base.GetTimestamp() * 100;
    }

    private sealed class Reading(HttpResponseMessage response, StreamReader text) : IDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

        public string All { get; private set; } = "";

        public async Task<string> Until(Func<string, bool> found)
        {
            while (await Next() is { } block)
                if (found(block))
                    return block;

            throw new InvalidOperationException("The stream ended.");
        }

        public async Task<string?> Next()
        {
            var block = "";
            while (await text.ReadLineAsync().WaitAsync(Patience) is { } line)
            {
                block += line + "\n";
                if (line.Length > 0)
                    continue;

                All += block;
                return block;
            }

            return null;
        }

        public void Dispose()
        {
            text.Dispose();
            response.Dispose();
        }
    }
}
