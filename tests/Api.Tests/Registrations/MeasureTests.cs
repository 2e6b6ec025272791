using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Registrations;

public class MeasureTests
{
    private static readonly DateOnly Today = ARegistration.Today;

    [Theory, EveryDatabase]
    public async Task A_long_list_of_faults_is_cut(TestDatabase database)
    {
        var it = await ARegistration.Issued(await RegisterApi.On(database));
        var conditions = (object texts) =>
            new
            {
                texts,
                effectiveOn = ARegistration.Today,
                reason = "As decided.",
            };

        var empty = await it.Decide("conditions", conditions(Enumerable.Repeat("", 10_000)));
        var unreadable = await it.Decide("conditions", conditions(Enumerable.Range(0, 10_000)));

        Assert.Equal(["#/texts too-many"], empty.Faults);
        Assert.Equal(50, unreadable.Faults.Count());
    }

    [Theory, EveryDatabase]
    public async Task A_suspension_is_imposed_and_lifted(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));

        var suspended = await registration.Suspend();
        var id = (string)suspended.Json!["suspensions"]![0]!["id"]!;
        var lifted = await registration.Decide($"suspensions/{id}/lifting", Lifting(Today));

        Assert.Equal("suspended", (string?)suspended["standing"]);
        Assert.Equal("registered", (string?)lifted["standing"]);
        Assert.Equal(3, (int)lifted["revision"]!);
    }

    [Theory, EveryDatabase]
    public async Task Conditional_ends_with_the_last_condition(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        var conditions = new
        {
            texts = new[] { "Have a mentor.", "Finish the course." },
            effectiveOn = Today,
            reason = "Doubt.",
        };

        var imposed = await registration.Decide("conditions", conditions);
        var ids = imposed.Json!["conditions"]!.AsArray().Select(c => (string)c!["id"]!).ToArray();
        var first = await registration.Decide($"conditions/{ids[0]}/lifting", Lifting(Today));
        var last = await registration.Decide($"conditions/{ids[1]}/lifting", Lifting(Today), "register.manage");

        Assert.Equal(
            ["conditional", "conditional", "registered"],
            new[] { imposed, first, last }.Select(a => (string?)a["standing"])
        );
        Assert.Empty(last.Json!["conditions"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task The_ground_decides_who_may_remove(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        var measure = new
        {
            ground = "measure",
            effectiveOn = Today,
            publicUntil = Today.AddYears(10),
            reason = "Decided.",
        };
        var request = new
        {
            ground = "own-request",
            effectiveOn = Today,
            reason = "Letter.",
        };

        var byRegistrar = await registration.Decide("removals", measure, "register.manage");
        var byCommittee = await registration.Decide("removals", request, "registrations.decide");
        var removed = await registration.Decide("removals", request, "register.manage");

        Assert.Equal(("access.forbidden", "access.forbidden"), (byRegistrar.Code, byCommittee.Code));
        Assert.Equal("removed", (string?)removed["standing"]);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_judges_a_person_of_their_own_organisation(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database), municipality: "GM0363");

        var colleague = await registration.Decide("suspensions", ARegistration.Suspension(), organisation: "GM0363");
        var other = await registration.Decide("suspensions", ARegistration.Suspension(), organisation: "GM0599");

        var unknown = await registration.Decide("suspensions", ARegistration.Suspension(), organisation: null);

        Assert.Equal((HttpStatusCode.Forbidden, "registration.own-organisation"), (colleague.Status, colleague.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "registration.organisation-unknown"), (unknown.Status, unknown.Code));
        Assert.Equal(HttpStatusCode.OK, other.Status);
    }

    [Theory, EveryDatabase]
    public async Task A_decision_on_an_older_revision_is_stale_and_one_without_a_revision_is_refused(
        TestDatabase database
    )
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        var seen = (await registration.Read()).ETag;
        await registration.Suspend();
        var committee = registration.Api.As(ARegistration.Committee, organisation: "ORG-COMMITTEE");

        var stale = await committee.Change($"{registration.Url}/suspensions", seen, ARegistration.Suspension());
        var blind = await committee.Search($"{registration.Url}/suspensions", ARegistration.Suspension());

        Assert.Equal((HttpStatusCode.PreconditionFailed, "precondition.stale"), (stale.Status, stale.Code));
        Assert.Equal("precondition.required", blind.Code);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_deciders_at_once_one_wins_and_nothing_is_lost(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        var (seen, committee) = (
            (await registration.Read()).ETag,
            registration.Api.As(ARegistration.Committee, organisation: "ORG-COMMITTEE")
        );
        var conditions = new
        {
            texts = new[] { "Have a mentor." },
            effectiveOn = Today,
            reason = "Doubt.",
        };

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => committee.Change($"{registration.Url}/conditions", seen, conditions))
        );

        Assert.Single(answers, a => a.Status is HttpStatusCode.OK);
        Assert.All(
            answers.Where(a => a.Status is not HttpStatusCode.OK),
            a => Assert.True(a.Code is "precondition.stale" or "conflict.concurrent-change", a.Code)
        );
        Assert.Single((await registration.Read()).Json!["conditions"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task The_same_decision_sent_again_with_its_key_has_one_effect(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        var (seen, committee) = (
            (await registration.Read()).ETag,
            registration.Api.As(ARegistration.Committee, organisation: "ORG-COMMITTEE")
        );
        committee.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());

        var first = await committee.Change($"{registration.Url}/suspensions", seen, ARegistration.Suspension());
        var again = await committee.Change($"{registration.Url}/suspensions", seen, ARegistration.Suspension());

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(first.Json!.ToJsonString(), again.Json!.ToJsonString());
    }

    [Theory, EveryDatabase]
    public async Task Every_fault_of_a_suspension_is_named(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));

        var unreadable = await registration.Decide(
            "suspensions",
            """{"ground":"boredom","from":"today","publicUntil":null,"x":1}"""
        );
        var unacceptable = await registration.Decide(
            "suspensions",
            new
            {
                ground = "interim",
                from = Today,
                publicUntil = "2999-01-01",
                reason = "Ask 111222333.",
            }
        );
        var unpublishable = await registration.Decide(
            "suspensions",
            new
            {
                ground = "interim",
                from = Today,
                publicUntil = Today.AddDays(-1),
                reason = "Decided.",
            }
        );

        Assert.Equal(
            [
                "#/from wrong-type",
                "#/ground wrong-type",
                "#/publicUntil required",
                "#/reason required",
                "#/x unknown-member",
            ],
            unreadable.Faults.Order()
        );
        Assert.Equal("input.bsn-refused", unacceptable.Code);
        Assert.Contains("#/publicUntil inclusive-between", unacceptable.Faults);
        Assert.Equal(["#/publicUntil registration.publication-ends-before-measure"], unpublishable.Faults);
    }

    [Theory, EveryDatabase]
    public async Task A_measure_is_not_public_for_longer_than_the_rules_allow(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));

        var removed = await registration.Remove("measure", Today.AddYears(10).AddDays(1));
        var suspended = await registration.Decide(
            "suspensions",
            new
            {
                ground = "interim",
                from = Today,
                publicUntil = Today.AddYears(5).AddDays(1),
                reason = "Decided.",
            }
        );

        Assert.Equal(["#/publicUntil registration.published-too-long"], removed.Faults);
        Assert.Equal(["#/publicUntil registration.published-too-long"], suspended.Faults);
    }

    [Theory, EveryDatabase]
    public async Task What_is_not_there_cannot_be_lifted_or_annulled(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));

        var condition = await registration.Decide($"conditions/{Guid.NewGuid()}/lifting", Lifting(Today));
        var suspension = await registration.Decide($"suspensions/{Guid.NewGuid()}/lifting", Lifting(Today));
        var fact = await registration.Decide("annulments", new { factId = Guid.NewGuid(), reason = "Wrong." });
        var period = await registration.AnnulLast();

        Assert.All(new[] { condition, suspension, fact }, a => Assert.Equal("resource.not-found", a.Code));
        Assert.Equal("registration.only-period", period.Code);
    }

    [Theory, EveryDatabase]
    public async Task The_journal_tells_who_decided_what_and_why(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        await registration.Suspend();

        var journal = await registration
            .Api.As("audit.read")
            .Read($"/v1/journal-actions?aggregateId={registration.Id}");

        var entry = journal.Json!["items"]![0]!;
        Assert.Equal("SuspendRegistration", (string?)entry["action"]);
        Assert.Equal("Decision of the committee.", (string?)entry["reason"]);
        Assert.Equal("registration.suspended.v1", (string?)entry["events"]![0]!["type"]);
    }

    private static object Lifting(DateOnly day) => new { liftedOn = day, reason = "The ground fell away." };
}
