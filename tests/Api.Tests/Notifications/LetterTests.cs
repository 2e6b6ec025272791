using System.Net;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Notifications;

/// <summary>Notices that went by another channel, and were proven.</summary>
public class LetterTests
{
    [Theory, EveryDatabase]
    public async Task A_letter_is_recorded_on_the_registration_and_as_a_notice(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await host.Registered(endsInDays: 100);

        var proven = await Prove(host, registration, Letter(host));

        Assert.Equal((HttpStatusCode.OK, registration.Number), (proven.Status, (string?)proven["number"]));
        Assert.Equal(1, await host.Facts(registration, "notice-proven"));
        var notice = await host.Notice(registration);
        Assert.Equal(
            ("by-other-means", "proven", "letter"),
            ((string?)notice["kind"], (string?)notice["state"], (string?)notice["proof.channel"])
        );
        Assert.Equal("Receipt signed.", (string?)notice["proof.reference"]);
    }

    [Theory, EveryDatabase]
    public async Task A_letter_that_turns_out_undelivered_bounces_and_can_be_recorded_anew(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await host.Registered(endsInDays: 100);
        await Prove(host, registration, Letter(host));
        var notice = await host.Notice(registration);

        await host.Registrar.Change($"/v1/notices/{notice.Id}/bounce", notice.ETag, NoticeHost.Bounce);
        var anew = await Prove(host, registration, Letter(host));

        Assert.Equal(HttpStatusCode.OK, anew.Status);
        Assert.Equal(1, await host.Facts(registration, "notice-proven"));
        Assert.Equal(2, (await host.Notices(registration)).Length);
    }

    [Theory, EveryDatabase]
    public async Task What_does_not_prove_a_notice_is_told_why_and_changes_nothing(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await host.Registered(endsInDays: 100, municipality: "GM0363");
        var colleague = host.Api.As("register.manage", organisation: "GM0363");
        var own = host.Api.As("register.manage", organisation: "ORG-X", consultantId: registration.ConsultantId);

        var answers = new[]
        {
            await Prove(host, registration, Letter(host, day: 1)),
            await Prove(host, registration, Letter(host, channel: "email")),
            await Prove(host, registration, Letter(host, proof: "BSN 123456782")),
            await Prove(host, registration, Letter(host, day: -2000)),
            await colleague.Change($"{registration.Url}/proven-notices", "*", Letter(host)),
            await own.Change($"{registration.Url}/proven-notices", "*", Letter(host)),
            await host.Registrar.Change("/v1/registrations/W1/proven-notices", "*", Letter(host)),
            await host.Registrar.Change("/v1/registrations/W00000001C/proven-notices", "*", Letter(host)),
            await host.Registrar.Change("/v1/registrations/W00000001B/proven-notices", "*", Letter(host)),
        };

        Assert.Equal(
            [
                "input.invalid",
                "input.invalid",
                "input.bsn-refused",
                "notice.arrived-before-period",
                "registration.own-organisation",
                "registration.own-registration",
                "registration.number-malformed",
                "registration.number-check-failed",
                "resource.not-found",
            ],
            answers.Select(answer => answer.Code)
        );
        Assert.Equal(["#/arrivedOn notice.arrived-in-future"], answers[0].Faults);
        Assert.Equal(["#/channel notice.channel-of-the-register"], answers[1].Faults);
        Assert.Empty(await host.Notices(registration));
        Assert.Equal(0, await host.Facts(registration, "notice-proven"));
    }

    [Theory, EveryDatabase]
    public async Task A_state_that_forbids_a_proof_is_told(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var (twice, removed) = (await host.Registered(100), await host.Registered(100));
        var (merged, survivor) = (await host.Registered(100), await host.Registered(900));
        var seen = (await twice.Read()).ETag;
        await Prove(host, twice, Letter(host));
        await removed.Remove("own-request");
        await host.Merge(survivor, merged);

        var sameDay = await Prove(host, twice, Letter(host, channel: "phone"));
        var stale = await host.Registrar.Change($"{twice.Url}/proven-notices", seen, Letter(host, day: -1));
        var gone = await Prove(host, removed, Letter(host));
        var elsewhere = await host.Registrar.Change($"{merged.Url}/proven-notices", "*", Letter(host));

        Assert.Equal(("notice.proven-that-day", "precondition.stale"), (sameDay.Code, stale.Code));
        Assert.Equal(("registration.not-active", "registration.merged"), (gone.Code, elsewhere.Code));
        Assert.Equal(1, await host.Facts(twice, "notice-proven"));
        Assert.Empty(await host.Notices(merged));
    }

    [Theory, EveryDatabase]
    public async Task Of_many_who_record_the_same_letter_one_does(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await host.Registered(endsInDays: 100);
        var seen = (await registration.Read()).ETag;

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => host.Registrar.Change($"{registration.Url}/proven-notices", seen, Letter(host)))
        );

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.All(
            answers.Where(answer => answer.Status is not HttpStatusCode.OK),
            // Who read the registration before the winner and its facts after it learns of the winner's letter.
            answer =>
                Assert.True(
                    answer.Code is "precondition.stale" or "conflict.concurrent-change" or "notice.proven-that-day",
                    answer.Code
                )
        );
        Assert.Single(await host.Notices(registration));
    }

    private static object Letter(
        NoticeHost host,
        int day = 0,
        string channel = "letter",
        string proof = "Receipt signed."
    ) =>
        new
        {
            channel,
            arrivedOn = host.Today.AddDays(day),
            proof,
        };

    private static async Task<Answer> Prove(NoticeHost host, ARegistration registration, object letter) =>
        await host.Registrar.Change($"{registration.Url}/proven-notices", (await registration.Read()).ETag, letter);
}
