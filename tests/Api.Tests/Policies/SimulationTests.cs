using System.Net;
using System.Text.Json.Nodes;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Registrations;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Policies;

public class SimulationTests
{
    private const string Url = "/v1/policies/wmo-consulent/simulations";

    [Theory, EveryDatabase]
    public async Task It_says_how_many_would_meet_a_draft_and_by_how_much_the_others_fail(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);
        await Plant(api, people: 12, points: 10);
        await Plant(api, people: 8, points: 5);
        await Plant(api, people: 7, points: 3);

        var result = await Simulate(api, Asking(10));
        var total = result.Json!["rules"]!.AsArray().Single(rule => (string?)rule!["code"] == "total")!;

        Assert.Equal(HttpStatusCode.OK, result.Status);
        Assert.Equal((27, 12, 15), (Exact(result["evaluated"]), Exact(result["met"]), Exact(result["unmet"])));
        // Everybody who misses something misses it by this rule, which must not be told by subtraction.
        Assert.Equal((11, 15), ((int?)total["failing"]!["atLeast"], (int?)total["failing"]!["atMost"]));
    }

    [Theory, EveryDatabase]
    public async Task Few_are_never_counted(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);
        await Plant(api, people: 9, points: 10);
        await Plant(api, people: 3, points: 5);

        var result = await Simulate(api, Asking(10));

        Assert.Equal(12, Exact(result["evaluated"]));
        Assert.Equal((0, 4), ((int?)result["unmet.atLeast"], (int?)result["unmet.atMost"]));
        Assert.Equal((8, 12), ((int?)result["met.atLeast"], (int?)result["met.atMost"]));
    }

    [Theory, EveryDatabase]
    public async Task Points_of_a_merged_record_count_and_reversed_ones_do_not(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);
        await Plant(api, people: 9, points: 10);
        var (survivor, merged) = (await ARegistration.Issued(api), await ARegistration.Issued(api));
        await Credit(api, merged.ConsultantId, 10);
        var proposed = await api.Registrar()
            .Create(
                "/v1/consultant-merges",
                new
                {
                    survivorId = survivor.ConsultantId,
                    mergedId = merged.ConsultantId,
                    reason = "The same person, entered twice.",
                }
            );
        await api.Registrar(2).Change($"/v1/consultant-merges/{proposed.Id}/confirmation", proposed.ETag);

        var result = await Simulate(api, Asking(10));

        Assert.Equal(10, Exact(result["evaluated"]));
        Assert.Equal((6, 10), ((int?)result["met.atLeast"], (int?)result["met.atMost"]));
    }

    [Theory, EveryDatabase]
    public async Task Only_open_full_periods_are_looked_at(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);
        await Plant(api, people: 10, points: 10);
        var gone = await ARegistration.Issued(api);
        await gone.Remove("own-request");
        await Plant(api, people: 1, points: 10, PeriodKind.Provisional);

        Assert.Equal(10, Exact((await Simulate(api, Asking(10)))["evaluated"]));
    }

    [Theory, EveryDatabase]
    public async Task It_changes_nothing(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);
        await Plant(api, people: 12, points: 5);
        var before = await Rows(api);

        await Simulate(api, Asking(10));
        await Lines(api, Asking(10));

        Assert.Equal(before, await Rows(api));
        Assert.Contains(before, table => table.StartsWith("JournalEvent ", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task As_lines_it_tells_how_far_it_is_and_the_same_result(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);
        await Plant(api, people: 1_100, points: 10);

        var lines = await Lines(api, Asking(10));
        // The turn ends a moment after the last line has come.
        var whole = await Patiently(() => Simulate(api, Asking(10)));
        lines[^1].Remove("kind");

        Assert.Equal([200, 400, 600, 800, 1_000, 1_100], lines[..^1].Select(line => (int?)line["evaluated"]));
        Assert.All(lines[..^1], line => Assert.Equal(("progress", 1_100), ((string?)line["kind"], (int?)line["of"])));
        Assert.Equal(whole.Json!.ToJsonString(), lines[^1].ToJsonString());
    }

    [Theory, EveryDatabase]
    public async Task One_runs_at_a_time_and_ending_the_request_ends_the_work(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);
        await Plant(api, people: 600, points: 10);
        var busy = new List<Answer>();

        using (var running = await Begin(api, Asking(10)))
        {
            // The first line is sent before the second batch, and nobody reads on.
            busy.AddRange(await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Simulate(api, Asking(10)))));
        }

        var after = await Patiently(() => Simulate(api, Asking(10)));

        Assert.All(
            busy,
            answer => Assert.True(answer.Status is HttpStatusCode.OK || answer.Code == "policy-simulation.busy")
        );
        Assert.Contains(busy, answer => answer.Code == "policy-simulation.busy");
        Assert.Equal(600, Exact(after["evaluated"]));
    }

    [Theory, EveryDatabase]
    public async Task A_draft_that_does_not_hold_together_is_refused_also_as_lines(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var (broken, elsewhere) = (Asking(10), Asking(10));
        broken["policy"]!["registration"]!["periodMonths"] = -1;
        elsewhere["policy"]!["section"] = "jeugd-consulent";

        var one = await Simulate(api, broken);
        var lines = await Call(api, broken, "application/x-ndjson");
        var other = await Simulate(api, elsewhere);
        var unknown = await api.Registrar().Search("/v1/policies/nobody/simulations", Asking(10).ToJsonString());

        Assert.Equal(["#/policy/registration/periodMonths inclusive-between"], one.Faults);
        Assert.Equal(HttpStatusCode.BadRequest, lines.StatusCode);
        Assert.Equal("application/problem+json", lines.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["#/policy/section policy-version.other-section"], other.Faults);
        Assert.Equal("resource.not-found", unknown.Code);
    }

    [Theory, EveryDatabase]
    public async Task It_is_for_registrars_and_for_those_who_accept_an_answer(TestDatabase database)
    {
        var api = await RegisterApi.On(database);

        var auditor = await api.As("audit.read").Search(Url, Asking(10).ToJsonString());
        var csv = await Call(api, Asking(10), "text/csv");

        Assert.Equal("access.forbidden", auditor.Code);
        Assert.Equal(HttpStatusCode.NotAcceptable, csv.StatusCode);
    }

    /// <summary>A draft with one rule about points besides the total, and no work.</summary>
    private static JsonObject Asking(int points)
    {
        var policy = APolicy.Body();
        var cpd = policy["cpd"]!;
        (cpd["totalPoints"], cpd["workHours"], cpd["themes"], cpd["proRata"]) = (points, 0, new JsonArray(), false);
        cpd["caps"]!["pointsPerDay"] = null;
        foreach (var category in cpd["categories"]!.AsArray())
            (category!["min"], category["max"]) = (null, null);
        return new JsonObject { ["policy"] = policy };
    }

    private static Task<Answer> Simulate(RegisterApi api, JsonObject body) =>
        api.Registrar().Search(Url, body.ToJsonString());

    private static async Task<List<JsonObject>> Lines(RegisterApi api, JsonObject body)
    {
        using var response = await Call(api, body, "application/x-ndjson");
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType!.MediaType);
        var text = await response.Content.ReadAsStringAsync();
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()),
        ];
    }

    private static Task<HttpResponseMessage> Begin(RegisterApi api, JsonObject body) =>
        Call(api, body, "application/x-ndjson", HttpCompletionOption.ResponseHeadersRead);

    private static Task<HttpResponseMessage> Call(
        RegisterApi api,
        JsonObject body,
        string accept,
        HttpCompletionOption until = HttpCompletionOption.ResponseContentRead
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = HttpCalls.Json(body.ToJsonString()) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return api.Registrar().SendAsync(request, until);
    }

    private static async Task<Answer> Patiently(Func<Task<Answer>> call)
    {
        for (var i = 0; ; i++)
            if (await call() is var answer && (answer.Code != "policy-simulation.busy" || i == 100))
                return answer;
            else
                await Task.Delay(50);
    }

    private static async Task Plant(RegisterApi api, int people, int points, PeriodKind kind = PeriodKind.Full)
    {
        var now = DateTimeOffset.UtcNow.AddYears(-2);
        await ARegistration.Save(
            api,
            db =>
            {
                for (var i = 0; i < people; i++)
                {
                    var consultant = ARegistration.NewConsultant(ARegistration.NewSurname());
                    var period = ARegistration.Period(ARegistration.Today.AddYears(-2)) with { Kind = kind };
                    var number = ARegistration.NewNumber();
                    db.Consultants.Add(consultant);
                    db.Registrations.Add(Registration.Issue(number, consultant.Id, period, now).Value);
                    db.CpdCredits.AddRange(Credits(consultant.Id, points));
                }
            }
        );
    }

    private static Task Credit(RegisterApi api, Guid consultantId, int points) =>
        ARegistration.Save(api, db => db.CpdCredits.AddRange(Credits(consultantId, points)));

    private static IReadOnlyList<CpdCredit> Credits(Guid consultantId, int points)
    {
        var day = ARegistration.Today.AddMonths(-6);
        return CpdCredit.Enter(
            new CreditOwner(consultantId, "wmo-consulent"),
            new CreditFacts(CreditSource.Registrar, "Verzonnen scholing", 60 * points, day, day),
            [new PointsShare("accredited", points, [])],
            DateTimeOffset.UtcNow
        );
    }

    private static async Task<string[]> Rows(RegisterApi api)
    {
        await using var scope = api.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();
        var tables = db.Model.GetEntityTypes().Where(entity => !entity.IsOwned() && entity.BaseType is null);
        var rows = new List<string>();
        foreach (var table in tables)
        {
            var sql = $"SELECT COUNT(*) AS \"Value\" FROM {table.GetTableName()}";
            rows.Add($"{table.ClrType.Name} {await db.Database.SqlQueryRaw<int>(sql).SingleAsync()}");
        }

        return [.. rows];
    }

    private static int Exact(JsonNode? count)
    {
        Assert.Equal((int?)count!["atLeast"], (int?)count["atMost"]);
        return (int)count["atLeast"]!;
    }
}
