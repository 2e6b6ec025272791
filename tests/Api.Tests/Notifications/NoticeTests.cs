using System.Net;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Notifications;

public class NoticeTests
{
    private static readonly object Bounce = new { reason = "The mailbox does not exist." };

    [Theory, EveryDatabase]
    public async Task A_bounce_annuls_the_proof_and_keeps_what_was_known(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var (registration, notice) = await host.Proven();

        var bounced = await host.Registrar.Change($"/v1/notices/{notice.Id}/bounce", notice.ETag, Bounce);

        Assert.Equal(
            ("bounced", "The mailbox does not exist."),
            ((string?)bounced["state"], (string?)bounced["bounceReason"])
        );
        Assert.Equal((string?)notice["proof.reference"], (string?)bounced["proof.reference"]);
        Assert.Equal(0, await host.Facts(registration, "notice-proven"));
        Assert.Equal(1, await host.Facts(registration, "fact-annulled"));
    }

    [Theory, EveryDatabase]
    public async Task A_proof_that_was_annulled_already_can_still_bounce(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var (registration, notice) = await host.Proven();
        await registration.AnnulLast();

        var bounced = await host.Registrar.Change($"/v1/notices/{notice.Id}/bounce", notice.ETag, Bounce);

        Assert.Equal("bounced", (string?)bounced["state"]);
        Assert.Equal(1, await host.Facts(registration, "fact-annulled"));
    }

    [Theory, EveryDatabase]
    public async Task A_bounce_after_a_merge_annuls_the_proof_that_the_survivor_counts(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var (merged, notice) = await host.Proven();
        var survivor = await host.Registered(endsInDays: 900);
        await Merge(host, survivor, merged);
        Assert.Equal(1, await host.Facts(survivor, "notice-proven"));

        await host.Registrar.Change($"/v1/notices/{notice.Id}/bounce", notice.ETag, Bounce);

        Assert.Equal(0, await host.Facts(survivor, "notice-proven"));
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_bounce_is_told_why(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var (_, notice) = await host.Proven(municipality: "GM0363");
        var url = $"/v1/notices/{notice.Id}/bounce";
        var consultant = Guid.Parse((string)notice["consultantId"]!);

        var unknown = await host.Registrar.Change($"/v1/notices/{Guid.NewGuid()}/bounce", "*", Bounce);
        var blind = await host.Registrar.Search(url, Bounce);
        var unsaid = await host.Registrar.Change(url, notice.ETag, new { reason = " " });
        var colleague = await host.Api.As("register.manage", organisation: "GM0363").Change(url, notice.ETag, Bounce);
        var nobody = await host.Api.As("register.manage").Change(url, notice.ETag, Bounce);
        var own = await host
            .Api.As("register.manage", organisation: "ORG-REGISTER", consultantId: consultant)
            .Change(url, notice.ETag, Bounce);
        await host.Registrar.Change(url, notice.ETag, Bounce);
        var stale = await host.Registrar.Change(url, notice.ETag, Bounce);
        var again = await host.Registrar.Change(url, "*", Bounce);

        Assert.Equal(("resource.not-found", "precondition.required"), (unknown.Code, blind.Code));
        Assert.Equal(["#/reason input.required"], unsaid.Faults);
        Assert.Equal(
            ("registration.own-organisation", "registration.organisation-unknown"),
            (colleague.Code, nobody.Code)
        );
        Assert.Equal("registration.own-registration", own.Code);
        Assert.Equal(("precondition.stale", "notice.wrong-state"), (stale.Code, again.Code));
    }

    [Theory, EveryDatabase]
    public async Task Of_many_who_record_the_same_bounce_one_does(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var (registration, notice) = await host.Proven();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => host.Registrar.Change($"/v1/notices/{notice.Id}/bounce", notice.ETag, Bounce))
        );

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.All(
            answers.Where(answer => answer.Status is not HttpStatusCode.OK),
            answer => Assert.True(answer.Code is "precondition.stale" or "conflict.concurrent-change", answer.Code)
        );
        Assert.Equal(1, await host.Facts(registration, "fact-annulled"));
    }

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

        await host.Registrar.Change($"/v1/notices/{notice.Id}/bounce", notice.ETag, Bounce);
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
        await Merge(host, survivor, merged);

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

    [Theory, EveryDatabase]
    public async Task Consultants_see_their_own_notices_and_no_others(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var (registration, notice) = await host.Proven();
        var other = await host.Registered(endsInDays: 900);
        var (own, stranger) = (
            host.Api.As("consultant", consultantId: registration.ConsultantId),
            host.Api.As("consultant", consultantId: other.ConsultantId)
        );
        var list = $"/v1/consultants/{registration.ConsultantId}/notices";

        Assert.Equal(notice.Id, (await own.Read($"/v1/notices/{notice.Id}")).Id);
        Assert.Equal("resource.not-found", (await stranger.Read($"/v1/notices/{notice.Id}")).Code);
        Assert.Equal("resource.not-found", (await host.Api.As("consultant").Read($"/v1/notices/{notice.Id}")).Code);
        Assert.Single((await own.Read(list)).Json!["items"]!.AsArray());
        Assert.Single((await host.Registrar.Read(list)).Json!["items"]!.AsArray());
        Assert.Equal("resource.not-found", (await stranger.Read(list)).Code);
        Assert.Empty((await stranger.Read($"/v1/consultants/{other.ConsultantId}/notices")).Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task The_list_is_filtered_and_walked_page_by_page(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registrations = new[]
        {
            await host.Registered(100),
            await host.Registered(100),
            await host.Registered(100),
        };
        await host.Plan();

        var first = await host.Registrar.Read("/v1/notices?limit=2&state=due");
        var rest = await host.Registrar.Read($"/v1/notices?limit=2&state=due&cursor={first["nextCursor"]}");
        var one = await host.Notices(registrations[1]);
        var malformed = await host.Registrar.Read("/v1/notices?registration=W00000001C");
        var unreadable = await host.Registrar.Read("/v1/notices?cursor=x");

        Assert.Equal(
            registrations.Select(registration => registration.Number).Order(),
            new[] { first, rest }
                .SelectMany(page => page.Json!["items"]!.AsArray())
                .Select(item => (string)item!["registrationNumber"]!)
                .Order()
        );
        Assert.Null(rest["nextCursor"]);
        Assert.Equal(registrations[1].Number, (string?)Assert.Single(one)["registrationNumber"]);
        Assert.Empty(await host.Notices(filter: "&state=proven"));
        Assert.Equal(("registration.number-check-failed", "input.invalid"), (malformed.Code, unreadable.Code));
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

    private static async Task Merge(NoticeHost host, ARegistration survivor, ARegistration merged)
    {
        var proposed = await host
            .Api.As("register.manage", "one")
            .Create(
                "/v1/consultant-merges",
                new
                {
                    survivorId = survivor.ConsultantId,
                    mergedId = merged.ConsultantId,
                    reason = "The same person.",
                }
            );
        var confirmed = await host
            .Api.As("register.manage", "other")
            .Change($"/v1/consultant-merges/{proposed.Id}/confirmation", proposed.ETag);
        Assert.Equal(HttpStatusCode.OK, confirmed.Status);
    }
}
