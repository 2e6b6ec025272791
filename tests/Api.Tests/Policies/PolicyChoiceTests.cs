using System.Net;
using System.Text.Json.Nodes;
using Accreditation.Api.Tests.Applications;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Policies;

public class PolicyChoiceTests
{
    private const int DaysAhead = 10;

    [Theory, EveryDatabase]
    public async Task A_consultant_goes_over_to_rules_that_ask_less(TestDatabase database)
    {
        var (api, registration) = await InForce(database, _ => { });
        await using var _ = api;

        var chosen = await Choose(registration, 2);
        var again = await Choose(registration, 2);
        var history = await api.As("audit.read").Read($"{registration.Url}/history");

        Assert.Equal(HttpStatusCode.OK, chosen.Status);
        Assert.Equal(
            ("policy-chosen", 1),
            (
                (string?)history.Json!["facts"]!.AsArray()[^1]!["kind"],
                history.Json!["facts"]!.AsArray().Count(fact => (string?)fact!["kind"] == "policy-chosen")
            )
        );
        Assert.Equal((HttpStatusCode.Conflict, "registration.policy-not-newer"), (again.Status, again.Code));
    }

    [Theory, EveryDatabase]
    public async Task Rules_that_ask_more_are_refused_with_both_results(TestDatabase database)
    {
        var (api, registration) = await InForce(database, body => body["cpd"]!["themes"]![0]!["min"] = 20);
        await using var _ = api;

        var refused = await Choose(registration, 2);
        var theme = refused.Json!["rules"]!.AsArray().Single(rule => (string?)rule!["code"] == "law-and-case-law")!;

        Assert.Equal((HttpStatusCode.Conflict, "policy-choice.not-favourable"), (refused.Status, refused.Code));
        Assert.Equal((15, 20), ((decimal?)theme["present"]!["missing"], (decimal?)theme["newer"]!["missing"]));
    }

    [Theory, EveryDatabase]
    public async Task Rules_that_keep_running_periods_out_cannot_be_chosen(TestDatabase database)
    {
        var (api, registration) = await InForce(database, body => body["transition"] = "keep");
        await using var _ = api;

        Assert.Equal("policy-choice.not-offered", (await Choose(registration, 2)).Code);
    }

    [Theory, EveryDatabase]
    public async Task Only_what_is_in_force_and_known_can_be_chosen(TestDatabase database)
    {
        await using var api = await APolicy.Register(database);
        var registration = await ARegistration.Issued(api);
        await api.Propose(APolicy.Body(transition: "choose-if-favourable"));
        await api.Decide(2, "confirmation");

        Assert.Equal("policy-choice.not-in-force", (await Choose(registration, 2)).Code);
        Assert.Equal(["#/version policy-choice.unknown-version"], (await Choose(registration, 3)).Faults);
        Assert.Equal(["#/version greater-than"], (await Choose(registration, 0)).Faults);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_chooses_for_another_or_on_what_has_changed(TestDatabase database)
    {
        var (api, registration) = await InForce(database, _ => { });
        await using var _ = api;
        var url = $"{registration.Url}/policy-choices";
        var consultant = api.As("consultant", consultantId: registration.ConsultantId);

        var other = await api.As("consultant", consultantId: Guid.NewGuid()).Change(url, "*", new { version = 2 });
        var registrar = await api.As("register.manage").Change(url, "*", new { version = 2 });
        var stale = await consultant.Change(url, "\"9\"", new { version = 2 });
        var malformed = await consultant.Change("/v1/registrations/W1/policy-choices", "*", new { version = 2 });

        Assert.Equal("resource.not-found", other.Code);
        Assert.Equal("access.forbidden", registrar.Code);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "precondition.stale"), (stale.Status, stale.Code));
        Assert.Equal("registration.number-malformed", malformed.Code);
    }

    [Theory, EveryDatabase]
    public async Task A_removed_registration_chooses_nothing(TestDatabase database)
    {
        var (api, registration) = await InForce(database, _ => { });
        await using var _ = api;
        var removal = new
        {
            ground = "own-request",
            effectiveOn = APolicy.Today.AddDays(DaysAhead),
            reason = "As asked.",
        };
        await registration.Decide("removals", removal);

        Assert.Equal("registration.not-active", (await Choose(registration, 2)).Code);
    }

    [Theory, EveryDatabase]
    public async Task Who_chooses_twice_at_once_chooses_once(TestDatabase database)
    {
        var (api, registration) = await InForce(database, _ => { });
        await using var _ = api;
        var tag = (await registration.Read()).ETag;

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Choose(registration, 2, tag)));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
    }

    /// <summary>Rules that ask for 90 points instead of 100, with a change of the test's own, after their day has come.</summary>
    private static async Task<(RegisterApi Api, ARegistration Registration)> InForce(
        TestDatabase database,
        Action<JsonObject> change
    )
    {
        var clock = new ShiftingClock();
        var api = await APolicy.Register(database, clock);
        var body = APolicy.Body(APolicy.Today.AddDays(DaysAhead), "choose-if-favourable");
        change(body);
        await api.Propose(body);
        await api.Decide(2, "confirmation");
        clock.Forward(DaysAhead);
        return (api, await ARegistration.Issued(api));
    }

    private static async Task<Answer> Choose(ARegistration registration, int version, string? tag = null)
    {
        var consultant = registration.Api.As("consultant", consultantId: registration.ConsultantId);
        return await consultant.Change(
            $"{registration.Url}/policy-choices",
            tag ?? (await registration.Read()).ETag,
            new { version }
        );
    }
}
