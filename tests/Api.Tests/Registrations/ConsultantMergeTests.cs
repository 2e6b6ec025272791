using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Registrations;

public class ConsultantMergeTests
{
    [Theory, EveryDatabase]
    public async Task A_merge_is_confirmed_by_another_registrar_and_the_number_leads_on(TestDatabase database)
    {
        var (survivor, merged) = await Two(database);

        var proposed = await Propose(survivor, merged);
        var own = await Decide(survivor.Api, proposed, "confirmation", "registrar-1");
        var confirmed = await Decide(survivor.Api, proposed, "confirmation", "registrar-2");
        var lookUp = await merged.LookUp("?validAt=2026-01-01");

        Assert.Equal((HttpStatusCode.Created, "proposed"), (proposed.Status, (string?)proposed["state"]));
        Assert.Equal("consultant-merge.four-eyes", own.Code);
        Assert.Equal("confirmed", (string?)confirmed["state"]);
        Assert.Equal((308, "register-entry.merged"), ((int)lookUp.Status, lookUp.Code));
        Assert.Equal($"{survivor.EntryUrl}?validAt=2026-01-01", lookUp.Response.Headers.Location!.ToString());
    }

    [Theory, EveryDatabase]
    public async Task The_survivor_shows_both_histories_and_the_merged_record_changes_no_more(TestDatabase database)
    {
        var (survivor, merged) = await Two(database);
        await merged.Suspend();
        await Decide(survivor.Api, await Propose(survivor, merged), "confirmation", "registrar-2");

        var change = await merged.Decide("suspensions", ARegistration.Suspension());
        var shown = await survivor.Read();

        Assert.Equal("suspended", (string?)shown["standing"]);
        Assert.Equal((HttpStatusCode.Conflict, "registration.merged"), (change.Status, change.Code));
        Assert.Equal(survivor.Number, (string?)change["survivingNumber"]);
    }

    [Theory, EveryDatabase]
    public async Task A_split_lets_both_numbers_live_again(TestDatabase database)
    {
        var (survivor, merged) = await Two(database);
        await merged.Suspend();
        var proposed = await Propose(survivor, merged);
        await Decide(survivor.Api, proposed, "confirmation", "registrar-2");

        await Decide(survivor.Api, proposed, "split", "registrar-2", new { reason = "Two persons after all." });
        var own = await Decide(survivor.Api, proposed, "split-confirmation", "registrar-2");
        var split = await Decide(survivor.Api, proposed, "split-confirmation", "registrar-1");

        Assert.Equal("consultant-merge.four-eyes", own.Code);
        Assert.Equal("split", (string?)split["state"]);
        Assert.Equal("registered", (string?)(await survivor.LookUp())["standing"]);
        Assert.Equal("suspended", (string?)(await merged.LookUp())["standing"]);
    }

    [Theory, EveryDatabase]
    public async Task A_registration_moves_to_a_survivor_who_has_none_and_back(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var merged = await ARegistration.Issued(api);
        var survivor = ARegistration.NewConsultant("Overblijver");
        await ARegistration.Save(api, db => db.Consultants.Add(survivor));
        var proposed = await Propose(api, survivor.Id, merged.ConsultantId);

        await Decide(api, proposed, "confirmation", "registrar-2");
        var moved = await merged.Read();
        await Decide(api, proposed, "split", "registrar-1", new { reason = "Two persons after all." });
        await Decide(api, proposed, "split-confirmation", "registrar-2");

        Assert.Equal(survivor.Id.ToString(), (string?)moved["consultantId"]);
        Assert.Equal(merged.ConsultantId.ToString(), (string?)(await merged.Read())["consultantId"]);
    }

    [Theory, EveryDatabase]
    public async Task A_rejected_merge_changes_nothing(TestDatabase database)
    {
        var (survivor, merged) = await Two(database);
        var proposed = await Propose(survivor, merged);

        var rejected = await Decide(survivor.Api, proposed, "rejection", "registrar-2");
        var late = await Decide(survivor.Api, proposed, "confirmation", "registrar-2");

        Assert.Equal("rejected", (string?)rejected["state"]);
        Assert.Equal("consultant-merge.wrong-state", late.Code);
        Assert.Equal(HttpStatusCode.OK, (await merged.LookUp()).Status);
    }

    [Theory, EveryDatabase]
    public async Task One_consultant_takes_part_in_one_open_merge_at_a_time(TestDatabase database)
    {
        var (survivor, merged) = await Two(database);
        await Propose(survivor, merged);

        var second = await Propose(merged, survivor);
        var nobody = await Propose(survivor.Api, survivor.ConsultantId, Guid.NewGuid());
        var self = await Propose(survivor.Api, survivor.ConsultantId, survivor.ConsultantId);

        Assert.Equal("consultant-merge.already-proposed", second.Code);
        Assert.Equal("resource.not-found", nobody.Code);
        Assert.Equal(["#/mergedId consultant-merge.same-consultant"], self.Faults);
    }

    [Theory, EveryDatabase]
    public async Task Two_who_confirm_at_once_merge_once(TestDatabase database)
    {
        var (survivor, merged) = await Two(database);
        var proposed = await Propose(survivor, merged);

        var answers = await Task.WhenAll(
            Enumerable.Range(2, 6).Select(i => Decide(survivor.Api, proposed, "confirmation", $"registrar-{i}"))
        );

        Assert.Single(answers, a => a.Status is HttpStatusCode.OK);
        var history = await survivor.Api.As("audit.read").Read($"{survivor.Url}/history");
        Assert.Single(history.Json!["facts"]!.AsArray(), f => (string?)f!["kind"] == "absorbed");
    }

    [Theory, EveryDatabase]
    public async Task Open_merges_are_listed(TestDatabase database)
    {
        var (survivor, merged) = await Two(database);
        var proposed = await Propose(survivor, merged);

        var list = await survivor.Api.As("register.manage").Read("/v1/consultant-merges?state=proposed&limit=100");
        var one = await survivor.Api.As("audit.read").Read($"/v1/consultant-merges/{proposed.Id}");

        Assert.Contains(list.Json!["items"]!.AsArray(), m => (string?)m!["id"] == proposed.Id.ToString());
        Assert.Equal(proposed.Json!.ToJsonString(), one.Json!.ToJsonString());
    }

    [Theory, EveryDatabase]
    public async Task A_colleague_of_the_merged_record_is_a_colleague_of_the_survivor(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var survivor = await ARegistration.Issued(api);
        var merged = await ARegistration.Issued(api, municipality: "GM0363");
        await Decide(api, await Propose(survivor, merged), "confirmation", "registrar-2");

        var colleague = await survivor.Decide("suspensions", ARegistration.Suspension(), organisation: "GM0363");

        Assert.Equal("registration.own-organisation", colleague.Code);
    }

    [Theory, EveryDatabase]
    public async Task Colleagues_count_through_a_merge_of_a_merged_record(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var (first, second, last) = (
            await ARegistration.Issued(api, municipality: "GM0363"),
            await ARegistration.Issued(api),
            await ARegistration.Issued(api)
        );
        await Decide(api, await Propose(second, first), "confirmation", "registrar-2");
        await Decide(api, await Propose(last, second), "confirmation", "registrar-2");

        var colleague = await last.Decide("suspensions", ARegistration.Suspension(), organisation: "GM0363");

        Assert.Equal("registration.own-organisation", colleague.Code);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_judges_themselves_by_the_record_that_they_had_before_the_merge(TestDatabase database)
    {
        var (survivor, merged) = await Two(database);
        await Decide(survivor.Api, await Propose(survivor, merged), "confirmation", "registrar-2");
        var self = survivor.Api.As(ARegistration.Committee, "self", "ORG-COMMITTEE", merged.ConsultantId);

        var answer = await self.Change(
            $"{survivor.Url}/suspensions",
            (await survivor.Read()).ETag,
            ARegistration.Suspension()
        );

        Assert.Equal("registration.own-registration", answer.Code);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_handles_the_merge_of_their_own_records(TestDatabase database)
    {
        var (survivor, merged) = await Two(database);
        var proposed = await Propose(survivor, merged);
        var self = survivor.Api.As("register.manage", "registrar-2", consultantId: merged.ConsultantId);
        var other = survivor.Api.As("register.manage", "registrar-2", consultantId: Guid.NewGuid());

        var proposal = await Propose(self, merged.ConsultantId, survivor.ConsultantId);
        var confirmation = await self.Change($"/v1/consultant-merges/{proposed.Id}/confirmation", proposed.ETag);
        var byOther = await other.Change($"/v1/consultant-merges/{proposed.Id}/confirmation", proposed.ETag);

        Assert.Equal("consultant-merge.own-record", proposal.Code);
        Assert.Equal(
            (HttpStatusCode.Forbidden, "consultant-merge.own-record"),
            (confirmation.Status, confirmation.Code)
        );
        Assert.Equal(HttpStatusCode.OK, byOther.Status);
    }

    private static async Task<(ARegistration Survivor, ARegistration Merged)> Two(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        return (await ARegistration.Issued(api), await ARegistration.Issued(api));
    }

    private static Task<Answer> Propose(ARegistration survivor, ARegistration merged) =>
        Propose(survivor.Api, survivor.ConsultantId, merged.ConsultantId);

    private static Task<Answer> Propose(RegisterApi api, Guid survivorId, Guid mergedId) =>
        Propose(api.As("register.manage", "registrar-1"), survivorId, mergedId);

    private static Task<Answer> Propose(HttpClient registrar, Guid survivorId, Guid mergedId) =>
        registrar.Create(
            "/v1/consultant-merges",
            new
            {
                survivorId,
                mergedId,
                reason = "The same person, entered twice.",
            }
        );

    private static async Task<Answer> Decide(
        RegisterApi api,
        Answer merge,
        string what,
        string registrar,
        object? body = null
    )
    {
        var client = api.As("register.manage", registrar);
        var seen = await client.Read($"/v1/consultant-merges/{merge.Id}");
        return await client.Change($"/v1/consultant-merges/{merge.Id}/{what}", seen.ETag, body);
    }
}
