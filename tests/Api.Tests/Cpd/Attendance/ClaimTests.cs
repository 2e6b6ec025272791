using System.Net;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Testing;
using static Accreditation.Api.Tests.Cpd.Attendance.APastRun;

namespace Accreditation.Api.Tests.Cpd.Attendance;

public class ClaimTests
{
    [Theory, EveryDatabase]
    public async Task An_accepted_claim_brings_the_points(TestDatabase database)
    {
        var it = await On(database);
        var person = await it.Participant();
        var claim = await Claim(it, person, 180);
        var seen = await it.Provider.Read("/v1/attendance-claims?state=open");
        var accepted = await it.Provider.Change($"/v1/attendance-claims/{claim.Id}/acceptance", claim.ETag);

        Assert.Contains(seen.Json!["items"]!.AsArray(), one => (string?)one!["registrationNumber"] == person.Number);
        Assert.Equal("accepted", (string?)accepted["state"]);
        Assert.Equal([3], await it.Ledger(person));
    }

    [Theory, EveryDatabase]
    public async Task A_refused_claim_tells_why_and_brings_nothing(TestDatabase database)
    {
        var it = await On(database);
        var person = await it.Participant();
        var claim = await Claim(it, person);
        var url = $"/v1/attendance-claims/{claim.Id}";
        await it.Provider.Change($"{url}/refusal", claim.ETag, new { reason = "Niet op de tekenlijst." });
        var seen = await Consultant(it, person).Read(url);
        var again = await it.Provider.Change($"{url}/acceptance", "*");

        Assert.Equal(("refused", "Niet op de tekenlijst."), ((string?)seen["state"], (string?)seen["reason"]));
        Assert.Equal("attendance.answered-already", again.Code);
        Assert.Empty(await it.Ledger(person));
    }

    [Theory, EveryDatabase]
    public async Task A_run_is_claimed_once_and_not_when_the_points_are_there(TestDatabase database)
    {
        var it = await On(database);
        var people = await it.Participants(2);
        await Claim(it, people[0]);
        await it.Post(Row(people[1]));

        Assert.Equal("attendance.claimed-already", (await Claim(it, people[0])).Code);
        Assert.Equal("attendance.credited", (await Claim(it, people[1])).Code);
    }

    [Theory, EveryDatabase]
    public async Task A_claim_that_the_list_overtook_is_not_credited_again(TestDatabase database)
    {
        var it = await On(database);
        var person = await it.Participant();
        var claim = await Claim(it, person);
        await it.Post(Row(person));
        var accepted = await it.Provider.Change($"/v1/attendance-claims/{claim.Id}/acceptance", claim.ETag);

        Assert.Equal("attendance.credited", accepted.Code);
        Assert.Equal([6], await it.Ledger(person));
    }

    [Theory]
    [InlineData(0, 60, "attendance.run-not-over")]
    [InlineData(400, 60, "attendance.window-closed")]
    [InlineData(3, 361, "input.invalid")]
    [InlineData(3, 5, "input.invalid")]
    [InlineData(3, 0, "input.invalid")]
    public async Task A_claim_fits_the_run(int endedDaysAgo, int minutes, string code)
    {
        var it = await On(TestDatabase.Sqlite, endedDaysAgo);

        Assert.Equal(code, (await Claim(it, await it.Participant(), minutes)).Code);
    }

    [Theory, EveryDatabase]
    public async Task Others_neither_see_nor_answer_a_claim(TestDatabase database)
    {
        var it = await On(database);
        var claim = await Claim(it, await it.Participant());
        var other = it.Api.As("cpd.provide", organisation: "ORG-ANDERS");
        var stranger = Consultant(it, await it.Participant());
        var url = $"/v1/attendance-claims/{claim.Id}";

        Assert.Equal("resource.not-found", (await other.Read(url)).Code);
        Assert.Equal("resource.not-found", (await stranger.Read(url)).Code);
        Assert.Equal("resource.not-found", (await other.Change($"{url}/acceptance", "*")).Code);
        Assert.Empty((await stranger.Read("/v1/attendance-claims")).Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task Two_answers_at_once_count_once(TestDatabase database)
    {
        var it = await On(database);
        var person = await it.Participant();
        var claim = await Claim(it, person);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => it.Provider.Change($"/v1/attendance-claims/{claim.Id}/acceptance", "*"))
        );

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.Equal([6], await it.Ledger(person));
    }

    private static HttpClient Consultant(APastRun it, ARegistration person) =>
        it.Api.As("consultant", $"consultant-{person.ConsultantId}", consultantId: person.ConsultantId);

    private static Task<Answer> Claim(APastRun it, ARegistration person, int? minutes = null) =>
        Consultant(it, person).Create($"/v1/runs/{it.Run.Id}/attendance-claims", new { minutes });
}
