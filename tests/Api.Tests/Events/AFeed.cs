using System.Text.Json.Nodes;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Events;

/// <summary>Somebody who reads what the register tells.</summary>
internal sealed record AFeed(RegisterApi Api, HttpClient Reader, string Query = "")
{
    public const string Url = "/v1/events";

    public static async Task<AFeed> On(TestDatabase database, string? organisation = null)
    {
        var api = await RegisterApi.On(database);
        return new AFeed(api, api.As("register.verify", organisation: organisation));
    }

    /// <summary>The cursor at the end of what was told until now.</summary>
    public async Task<string> End() => (await From(null)).Cursor;

    /// <summary>Everything after a cursor, page by page.</summary>
    public async Task<(IReadOnlyList<JsonNode> Items, string Cursor)> From(string? cursor, int limit = 100)
    {
        var items = new List<JsonNode>();
        while (true)
        {
            var page = await Read(cursor, limit);
            items.AddRange(page.Json!["items"]!.AsArray().Select(item => item!));
            cursor = (string)page["nextCursor"]!;
            if (!(bool)page["hasMore"]!)
                return (items, cursor);
        }
    }

    public Task<Answer> Read(string? cursor, int limit = 100) =>
        Reader.Read($"{Url}?limit={limit}{(cursor is null ? "" : $"&cursor={cursor}")}{Query}");
}
