using System.Net;
using static Accreditation.Client.Tests.ScriptedNetwork;

namespace Accreditation.Client.Tests;

public class EventFeedTests
{
    [Fact]
    public async Task Pages_are_read_until_there_is_nothing_left_and_each_tells_where_to_go_on()
    {
        using var network = new ScriptedNetwork(
            Page("after-2", true, 1, 2),
            Page("after-9", true),
            Page("after-10", false, 10)
        );
        using var client = Client(network);

        var pages = await client.Events.Read("start", ["nl.wmoregister.registration.suspended.v1"]).ToListAsync();

        Assert.Equal(["1", "2", "10"], pages.SelectMany(page => page.Items).Select(item => item.Sequence));
        Assert.Equal(["after-2", "after-9", "after-10"], pages.Select(page => page.NextCursor));
        Assert.Equal("W58782037T", pages[0].Items[0].Data.GetProperty("number").GetString());
        Assert.Equal(3, network.Sent.Count);
    }

    [Fact]
    public async Task A_cursor_that_is_too_old_says_where_to_begin_anew()
    {
        using var network = new ScriptedNetwork(() =>
            new HttpResponseMessage(HttpStatusCode.Gone)
            {
                Content = new StringContent(
                    """
                    {"type":"https://register.example/problems/events.cursor-expired","title":"Too old","status":410,
                    "detail":"Take a snapshot.","code":"events.cursor-expired","traceId":"1","snapshot":"/v1/snapshots"}
                    """,
                    null,
                    "application/problem+json"
                ),
            }
        );
        using var client = Client(network);

        var expired = await Assert.ThrowsAsync<CursorExpiredException>(async () =>
            await client.Events.Read("old").ToListAsync()
        );

        Assert.Equal("/v1/snapshots", expired.Problem.Extension("snapshot"));
    }

    private static Func<HttpResponseMessage> Page(string next, bool more, params int[] sequence) =>
        Json(
            $$"""
            {"items":[{{string.Join(',', sequence.Select(Event))}}],"nextCursor":"{{next}}","hasMore":{{Word(more)}} }
            """
        );

    private static string Word(bool value) => value ? "true" : "false";

    private static string Event(int sequence) =>
        $$"""
            {"specversion":"1.0","id":"{{Guid.NewGuid()}}","source":"urn:nld:oin:00000001234567890000:systeem:register",
            "type":"nl.wmoregister.registration.suspended.v1","subject":"W58782037T","time":"2026-11-24T09:00:00Z",
            "datacontenttype":"application/json","dataref":null,"sequence":"{{sequence}}","sequencetype":"Integer",
            "traceparent":null,"data":{"number":"W58782037T"} }
            """;

    private static RegisterClient Client(ScriptedNetwork network) =>
        new(new RegisterClientOptions { Address = new Uri("https://register.example"), Handler = network });
}
