using System.Net;
using Accreditation.Api.Tests.Applications;
using Accreditation.Api.Tests.Cpd.Ledger;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.Recognitions;

public class RecognitionTests
{
    private const string Url = "/v1/recognitions";

    [Theory, EveryDatabase]
    public async Task A_verified_recognition_lets_points_of_the_other_register_be_entered(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var claimed = await Claim(it);
        var before = await it.Enter(ALedgerCase.Entry(recognitionId: claimed.Id));

        var verified = await Check(it, claimed, new { confirmed = true, recheckOn = ALedgerCase.Day(100) });
        var entered = await it.Enter(ALedgerCase.Entry(recognitionId: claimed.Id));
        var evaluation = await it.Consultant.Read($"{it.Evaluation}?section={ALedgerCase.Section}");

        Assert.Equal(("claimed", "verified"), ((string?)claimed["state"], (string?)verified["state"]));
        Assert.Equal("recognition.not-verified", before.Code);
        Assert.Equal(
            ("other-register", claimed.Id.ToString()),
            ((string?)entered["source"], (string?)entered["originId"])
        );
        Assert.Equal(claimed.Id.ToString(), (string?)Assert.Single(evaluation.Json!["recognitions"]!.AsArray())!["id"]);
    }

    [Theory, EveryDatabase]
    public async Task A_number_has_the_form_that_its_register_gives(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);

        foreach (var (register, number) in new[] { ("skj", "12345678"), ("big", "123456789"), ("registerplein", "12") })
            Assert.Equal(["#/number recognition.number-malformed"], (await Claim(it, register, number)).Faults);
        // Nine digits that pass the eleven-test are a possible number of SKJ all the same.
        Assert.Equal(HttpStatusCode.Created, (await Claim(it, "skj", "111222333")).Status);
        Assert.Equal(HttpStatusCode.Created, (await Claim(it, "registerplein", "4610" + Digits(6))).Status);
        Assert.Equal(["#/validUntil recognition.over"], (await Claim(it, "big", Digits(11), -1)).Faults);
    }

    [Theory, EveryDatabase]
    public async Task There_is_one_claim_of_a_register_and_one_person_for_a_number(TestDatabase database)
    {
        var (it, other, number) = (
            await ALedgerCase.Registered(database),
            await ALedgerCase.Registered(database),
            Digits(11)
        );
        var claimed = await Claim(it, "big", number);
        var same = await Claim(other, "big", number);
        var found = new { confirmed = true, recheckOn = ALedgerCase.Day(100) };
        await Check(it, claimed, found);

        Assert.Equal("recognition.claimed-already", (await Claim(it, "big", Digits(11))).Code);
        Assert.Equal("recognition.number-in-use", (await Check(other, same, found)).Code);
        Assert.Equal("claimed", (string?)(await other.Consultant.Read($"{Url}/{same.Id}"))["state"]);
    }

    [Theory, EveryDatabase]
    public async Task What_was_not_found_is_denied_and_can_be_claimed_anew(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var claimed = await Claim(it);

        var denied = await Check(it, claimed, new { confirmed = false });

        Assert.Equal("not-confirmed", (string?)denied["state"]);
        Assert.Equal("recognition.denied-already", (await Check(it, denied, new { confirmed = false })).Code);
        Assert.Equal("precondition.stale", (await Check(it, claimed, new { confirmed = false })).Code);
        Assert.Equal("recognition.not-verified", (await it.Enter(ALedgerCase.Entry(recognitionId: claimed.Id))).Code);
        Assert.Equal(HttpStatusCode.Created, (await Claim(it)).Status);
    }

    [Theory, EveryDatabase]
    public async Task The_day_to_look_again_lies_within_what_is_valid(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var claimed = await Claim(it, validFor: 50);

        foreach (var recheck in new[] { 0, 52 })
            Assert.Equal(
                ["#/recheckOn recognition.recheck-out-of-range"],
                (await Check(it, claimed, new { confirmed = true, recheckOn = ALedgerCase.Day(recheck) })).Faults
            );
        Assert.Equal(
            ["#/recheckOn recognition.recheck-mismatch"],
            (await Check(it, claimed, new { confirmed = true })).Faults
        );
        Assert.Equal(
            ["#/recheckOn recognition.recheck-mismatch"],
            (await Check(it, claimed, new { confirmed = false, recheckOn = ALedgerCase.Day(5) })).Faults
        );
        Assert.Equal(
            "verified",
            (string?)(await Check(it, claimed, new { confirmed = true, recheckOn = ALedgerCase.Day(51) }))["state"]
        );
    }

    [Theory, EveryDatabase]
    public async Task A_recognition_falls_due_and_is_verified_again(TestDatabase database)
    {
        var (clock, api) = await Shifting(database);
        await using var _ = api;
        var it = await ALedgerCase.Registered(api);
        var claimed = await Claim(it, validFor: 400);
        await Check(it, claimed, new { confirmed = true, recheckOn = ALedgerCase.Day(20) });

        clock.Forward(20);
        var due = await it.Registrar.Read($"{Url}?state=due");
        var entered = await it.Enter(ALedgerCase.Entry(recognitionId: claimed.Id));
        var seen = await it.Registrar.Read($"{Url}/{claimed.Id}");
        await Check(
            it,
            seen,
            new
            {
                confirmed = true,
                recheckOn = ALedgerCase.Day(500),
                validUntil = ALedgerCase.Day(900),
            }
        );

        Assert.Equal(claimed.Id.ToString(), (string?)Assert.Single(due.Json!["items"]!.AsArray())!["id"]);
        Assert.Equal(("due", "recognition.not-verified"), ((string?)seen["state"], entered.Code));
        Assert.Empty((await it.Registrar.Read($"{Url}?state=due")).Json!["items"]!.AsArray());
        Assert.Equal("verified", (string?)(await it.Consultant.Read($"{Url}/{claimed.Id}"))["state"]);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_verifies_the_own_or_that_of_a_colleague_and_others_do_not_see_it(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var claimed = await Claim(it);
        var found = new { confirmed = true, recheckOn = ALedgerCase.Day(100) };

        Assert.Equal("cpd.own-record", (await Check(it, claimed, found, it.Self)).Code);
        Assert.Equal("cpd.own-organisation", (await Check(it, claimed, found, it.Colleague)).Code);
        Assert.Equal("cpd.organisation-unknown", (await Check(it, claimed, found, it.Nowhere)).Code);
        Assert.Equal("resource.not-found", (await it.Stranger.Read($"{Url}/{claimed.Id}")).Code);
        Assert.Empty((await it.Stranger.Read(Url)).Json!["items"]!.AsArray());
        Assert.Single((await it.Consultant.Read($"{Url}?register=skj")).Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_verify_at_once_one_does(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var claimed = await Claim(it);
        var found = new { confirmed = true, recheckOn = ALedgerCase.Day(100) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Check(it, claimed, found)));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.Equal(2, (int)(await it.Consultant.Read($"{Url}/{claimed.Id}"))["revision"]!);
    }

    [Theory, EveryDatabase]
    public async Task A_section_without_rules_recognises_nothing(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var body = new
        {
            section = "unknown",
            register = "skj",
            number = Digits(9),
            validUntil = ALedgerCase.Day(10),
        };

        Assert.Equal("recognition.section-unknown", (await it.Consultant.Create(Url, body)).Code);
        Assert.Equal("resource.not-found", (await it.Stranger.Create(Url, body)).Code);
    }

    private static Task<Answer> Claim(
        ALedgerCase it,
        string register = "skj",
        string? number = null,
        int validFor = 300
    ) =>
        it.Consultant.Create(
            Url,
            new
            {
                section = ALedgerCase.Section,
                register,
                number = number ?? Digits(9),
                validUntil = ALedgerCase.Day(validFor),
            }
        );

    private static Task<Answer> Check(ALedgerCase it, Answer claimed, object body, HttpClient? by = null) =>
        (by ?? it.Registrar).Change($"{Url}/{claimed.Id}/verification", claimed.ETag, body);

    private static string Digits(int count) => string.Concat(Random.Shared.GetItems<char>("0123456789", count));

    private static async Task<(ShiftingClock, RegisterApi)> Shifting(TestDatabase database)
    {
        var clock = new ShiftingClock();
        return (clock, await EverythingAudited.Register(database, clock));
    }
}
