using System.Net;
using Accreditation.Api.Tests.Applications;
using Accreditation.Application.Policies;
using Accreditation.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Policies;

public class PublishingTests
{
    [Theory, EveryDatabase]
    public async Task What_another_registrar_confirms_is_public_with_its_day(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);

        var proposed = await api.Propose();
        var before = await api.Public("/2");
        var confirmed = await api.Decide(2, "confirmation");
        var after = await api.Public("/2");
        var first = await api.Public("/1");

        Assert.Equal((HttpStatusCode.Created, "proposed"), (proposed.Status, (string?)proposed["state"]));
        Assert.Equal(APolicy.Versions + "/2", proposed.Response.Headers.Location!.ToString());
        Assert.Equal("resource.not-found", before.Code);
        Assert.Equal("confirmed", (string?)confirmed["state"]);
        Assert.Equal($"{APolicy.Soon:yyyy-MM-dd}", (string?)after["from"]);
        Assert.Equal($"{APolicy.Soon.AddDays(-1):yyyy-MM-dd}", (string?)first["until"]);
        Assert.Equal(90, (decimal?)after["cpd.totalPoints"]);
    }

    [Theory, EveryDatabase]
    public async Task It_governs_from_its_day_on(TestDatabase database)
    {
        var clock = new ShiftingClock();
        await using var api = await APolicy.Register(database, clock);
        await api.Propose(APolicy.Body(APolicy.Today.AddDays(10)));
        await api.Decide(2, "confirmation");

        clock.Forward(9);
        var dayBefore = await api.Public("");
        clock.Forward(1);
        var onTheDay = await api.Public("");

        Assert.Equal((1, 2), ((int?)dayBefore["version"], (int?)onTheDay["version"]));
    }

    [Theory, EveryDatabase]
    public async Task Who_proposed_cannot_confirm(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);
        await api.Propose();

        var own = await api.Decide(2, "confirmation", by: 1);

        Assert.Equal((HttpStatusCode.Conflict, "policy-version.four-eyes"), (own.Status, own.Code));
        Assert.Equal("resource.not-found", (await api.Public("/2")).Code);
    }

    [Theory, EveryDatabase]
    public async Task What_is_confirmed_never_changes(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);
        await api.Propose();
        var confirmed = await api.Decide(2, "confirmation");

        var again = await api.Decide(2, "confirmation", by: 3);
        var withdrawn = await api.Decide(2, "withdrawal");
        var seen = await api.Registrar().Read($"{APolicy.Versions}/2");

        Assert.Equal(("policy-version.wrong-state", "policy-version.wrong-state"), (again.Code, withdrawn.Code));
        Assert.Equal(confirmed.ETag, seen.ETag);
    }

    [Theory, EveryDatabase]
    public async Task A_withdrawn_number_is_free_for_the_next_proposal(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);
        await api.Propose();

        var second = await api.Propose(by: 2);
        var withdrawn = await api.Decide(2, "withdrawal", by: 1);
        var next = await api.Propose(APolicy.Body(APolicy.Soon.AddDays(1)));
        var seen = await api.Registrar().Read($"{APolicy.Versions}/2");
        var list = await api.Registrar().Read(APolicy.Versions);

        Assert.Equal((HttpStatusCode.Conflict, "policy-version.proposed-already"), (second.Status, second.Code));
        Assert.Equal("withdrawn", (string?)withdrawn["state"]);
        Assert.Equal(2, (int?)next["version"]);
        Assert.Equal($"{APolicy.Soon.AddDays(1):yyyy-MM-dd}", (string?)seen["rules.from"]);
        Assert.Equal(["proposed", "withdrawn"], list.Json!["items"]!.AsArray().Select(item => (string?)item!["state"]));
    }

    [Theory, EveryDatabase]
    public async Task Of_those_who_propose_at_once_one_gets_the_number(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);

        var answers = await Task.WhenAll(Enumerable.Range(1, 5).Select(by => api.Propose(by: by)));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Created);
        Assert.All(
            answers.Where(answer => answer.Status is not HttpStatusCode.Created),
            answer => Assert.True(answer.Code is "policy-version.proposed-already" or "conflict.concurrent-change")
        );
    }

    [Theory, EveryDatabase]
    public async Task Of_a_confirmation_and_a_withdrawal_at_once_one_holds(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);
        await api.Propose();
        var tag = (await api.Registrar().Read($"{APolicy.Versions}/2")).ETag;

        var answers = await Task.WhenAll(
            api.Registrar(2).Change($"{APolicy.Versions}/2/confirmation", tag),
            api.Registrar(3).Change($"{APolicy.Versions}/2/withdrawal", tag)
        );
        var isPublic = (await api.Public("/2")).Status is HttpStatusCode.OK;

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.Equal(answers[0].Status is HttpStatusCode.OK, isPublic);
    }

    [Theory, EveryDatabase]
    public async Task A_proposal_whose_day_came_near_cannot_be_confirmed(TestDatabase database)
    {
        var clock = new ShiftingClock();
        await using var api = await APolicy.Register(database, clock);
        await api.Propose(APolicy.Body(APolicy.Today.AddDays(5)));

        clock.Forward(5);
        var late = await api.Decide(2, "confirmation");

        Assert.Equal((HttpStatusCode.Conflict, "policy-version.too-late"), (late.Status, late.Code));
        Assert.Equal(1, (int?)(await api.Public(""))["version"]);
    }

    [Theory, EveryDatabase]
    public async Task The_next_version_begins_after_the_last_one(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);
        await api.Propose();
        await api.Decide(2, "confirmation");

        var sameDay = await api.Propose(APolicy.Body(APolicy.Soon));
        var dayAfter = await api.Propose(APolicy.Body(APolicy.Soon.AddDays(1)));

        Assert.Equal(["#/from policy-version.succession"], sameDay.Faults);
        Assert.Equal(3, (int?)dayAfter["version"]);
    }

    [Theory, EveryDatabase]
    public async Task Rules_that_do_not_hold_together_are_refused_with_every_fault(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var body = APolicy.Body();
        body["registration"]!["periodMonths"] = 0;
        body["terms"]!["maxExtensions"] = 2;
        body["cpd"]!["categories"]![1]!["partOf"] = "peer-consultation";
        body["admission"]!["routes"]![0]!["requirements"]![0]!["wording"]!["nl"] = " ";

        var refused = await api.Propose(body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(
            [
                "#/admission/routes/0/requirements/0/wording/nl input.required",
                "#/cpd/categories predicate",
                "#/registration/periodMonths inclusive-between",
                "#/terms/maxExtensions inclusive-between",
            ],
            refused.Faults.Order(StringComparer.Ordinal)
        );
    }

    [Theory, EveryDatabase]
    public async Task Items_that_are_not_there_numbers_without_end_and_strangers_are_refused(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var (absent, endless, stranger) = (APolicy.Body(), APolicy.Body(), APolicy.Body());
        absent["admission"]!["routes"]![1] = null;
        endless["cpd"]!["totalPoints"] = 79228162514264337593543950335m;
        endless["cpd"]!["categories"]![0]!["min"] = 79228162514264337593543950335m;
        endless["cpd"]!["categories"]![1]!["min"] = 79228162514264337593543950335m;
        stranger["version"] = 7;

        Assert.Equal(["#/admission/routes/1 required"], (await api.Propose(absent)).Faults);
        Assert.Contains("#/cpd/totalPoints less-than-or-equal", (await api.Propose(endless)).Faults);
        Assert.Equal(["#/version unknown-member"], (await api.Propose(stranger)).Faults);
    }

    [Theory, EveryDatabase]
    public async Task A_bsn_in_the_wording_is_refused(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var body = APolicy.Body();
        body["title"]!["en"] = "Rules of 111222333";

        var refused = await api.Propose(body);

        Assert.Equal("input.bsn-refused", refused.Code);
    }

    [Theory, EveryDatabase]
    public async Task The_day_and_the_section_have_to_fit(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var elsewhere = APolicy.Body();
        elsewhere["section"] = "jeugd-consulent";

        var today = await api.Propose(APolicy.Body(APolicy.Today));
        var other = await api.Propose(elsewhere);
        var unknown = await api.Registrar().Create("/v1/policies/nobody/versions", APolicy.Body().ToJsonString());

        Assert.Equal(["#/from policy-version.from-too-soon"], today.Faults);
        Assert.Equal(["#/section policy-version.other-section"], other.Faults);
        Assert.Equal("resource.not-found", unknown.Code);
        Assert.Equal("resource.not-found", (await api.Registrar().Read($"{APolicy.Versions}/1")).Code);
        Assert.Equal("resource.not-found", (await api.Registrar().Read("/v1/policies/nobody/versions")).Code);
    }

    [Theory, EveryDatabase]
    public async Task Only_registrars_propose_and_see_proposals(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var committee = api.As("registrations.decide cpd.assess audit.read");

        var proposed = await committee.Create(APolicy.Versions, APolicy.Body().ToJsonString());
        var read = await committee.Read(APolicy.Versions);

        Assert.Equal(("access.forbidden", "access.forbidden"), (proposed.Code, read.Code));
    }

    [Theory, EveryDatabase]
    public async Task A_repeated_proposal_is_one_and_a_stale_decision_none(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);
        var (registrar, body, key) = (api.Registrar(), APolicy.Body().ToJsonString(), Guid.NewGuid().ToString());

        var first = await registrar.Create(APolicy.Versions, body, key);
        var second = await registrar.Create(APolicy.Versions, body, key);
        var other = await registrar.Create(APolicy.Versions, APolicy.Body(APolicy.Soon.AddDays(3)).ToJsonString(), key);
        var stale = await api.Registrar(2).Change($"{APolicy.Versions}/2/confirmation", "\"7\"");

        Assert.Equal(first.Json!.ToJsonString(), second.Json!.ToJsonString());
        Assert.Equal("idempotency-key.reused", other.Code);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "precondition.stale"), (stale.Status, stale.Code));
    }

    [Theory, EveryDatabase]
    public async Task Another_node_learns_of_it_without_a_restart(TestDatabase database)
    {
        await using var one = await APolicy.Register(database);
        await using var two = await APolicy.SecondNode(one, database);
        await two.Public("");
        await one.Propose();
        await one.Decide(2, "confirmation");

        var before = await two.Public("/2");
        await two.Services.GetRequiredService<IPublishedPolicies>().Refresh(default);
        var after = await two.Public("/2");
        await using var late = await APolicy.SecondNode(one, database);

        Assert.Equal("resource.not-found", before.Code);
        Assert.Equal(after.Json!.ToJsonString(), (await one.Public("/2")).Json!.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, (await late.Public("/2")).Status);
    }

    [Theory, EveryDatabase]
    public async Task A_node_that_does_not_know_of_it_yet_does_not_give_its_number_away(TestDatabase database)
    {
        await using var one = await APolicy.Register(database);
        await using var two = await APolicy.SecondNode(one, database);
        await two.Public("");
        await one.Propose();
        await one.Decide(2, "confirmation");

        var again = await two.Propose(APolicy.Body(APolicy.Soon.AddDays(9)));

        Assert.Equal("policy-version.proposed-already", again.Code);
    }
}
