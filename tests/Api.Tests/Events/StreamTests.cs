using System.Net;
using System.Net.Http.Headers;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Api.Tests.WatchLists;
using Accreditation.Testing;

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

    private static async Task<Reading> Open(HttpClient client, string url, string? lastEventId)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new Reading(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
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
