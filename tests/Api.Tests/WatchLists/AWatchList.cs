using System.Text.Json.Nodes;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.WatchLists;

/// <summary>An invented municipality with a watch-list, and the consultants whom it follows.</summary>
internal sealed class AWatchList
{
    public const string Url = "/v1/watch-lists";

    private AWatchList(RegisterApi api, string organisation, Answer begun)
    {
        (Api, Organisation, Begun) = (api, organisation, begun);
        Municipality = api.As("register.verify", organisation: organisation);
    }

    public RegisterApi Api { get; }

    public string Organisation { get; }

    public Answer Begun { get; }

    public HttpClient Municipality { get; }

    public string Own => $"{Url}/{Begun.Id}";

    public string Entries => $"{Own}/entries";

    public static async Task<AWatchList> On(TestDatabase database) => await On(await RegisterApi.On(database));

    public static async Task<AWatchList> On(RegisterApi api)
    {
        var organisation = AnOrganisation();
        var begun = await api.As("register.verify", organisation: organisation).Create(Url, new { name = "Team Wmo" });
        return new AWatchList(api, organisation, begun);
    }

    // Four digits would be drawn twice before long.
    public static string AnOrganisation() =>
        "ORG-" + string.Concat(Random.Shared.GetItems<char>("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 12));

    public static object Rows(params string[] numbers) => new { rows = numbers.Select(number => new { number }) };

    public async Task<Answer> Put(object body, string? ifMatch = null) =>
        await Municipality.Change(HttpMethod.Put, Entries, ifMatch ?? await ETag(), HttpCalls.Json(body));

    public Task<Answer> Put(params string[] numbers) => Put(Rows(numbers));

    public async Task<string> ETag() => (await Municipality.Read(Own)).ETag;

    public async Task<JsonNode> Only() => Assert.Single((await Municipality.Read(Entries)).Json!["items"]!.AsArray())!;

    public async Task<string> Relation() => (string)(await Only())["relation"]!;

    public HttpClient As(ARegistration consultant) => Api.As("consultant", consultantId: consultant.ConsultantId);

    public string Watcher(ARegistration consultant) =>
        $"/v1/consultants/{consultant.ConsultantId}/watchers/{Organisation}";

    public Task<Answer> Consent(ARegistration consultant, bool share = false, string ifMatch = "*") =>
        As(consultant)
            .Change(HttpMethod.Put, Watcher(consultant), ifMatch, HttpCalls.Json(new { shareThemeCoverage = share }));

    public Task<Answer> Withdraw(ARegistration consultant, string ifMatch = "*") =>
        As(consultant).Change(HttpMethod.Delete, Watcher(consultant), ifMatch, null);
}
