using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Notifications;

/// <summary>Notices that turn out not to have arrived.</summary>
public class BounceTests
{
    [Theory, EveryDatabase]
    public async Task A_bounce_annuls_the_proof_and_keeps_what_was_known(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var (registration, notice) = await host.Proven();

        var bounced = await host.Registrar.Change($"/v1/notices/{notice.Id}/bounce", notice.ETag, NoticeHost.Bounce);

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

        var bounced = await host.Registrar.Change($"/v1/notices/{notice.Id}/bounce", notice.ETag, NoticeHost.Bounce);

        Assert.Equal("bounced", (string?)bounced["state"]);
        Assert.Equal(1, await host.Facts(registration, "fact-annulled"));
    }

    [Theory, EveryDatabase]
    public async Task A_bounce_after_a_merge_annuls_the_proof_that_the_survivor_counts(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var (merged, notice) = await host.Proven();
        var survivor = await host.Registered(endsInDays: 900);
        await host.Merge(survivor, merged);
        Assert.Equal(1, await host.Facts(survivor, "notice-proven"));

        await host.Registrar.Change($"/v1/notices/{notice.Id}/bounce", notice.ETag, NoticeHost.Bounce);

        Assert.Equal(0, await host.Facts(survivor, "notice-proven"));
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_bounce_is_told_why(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var (_, notice) = await host.Proven(municipality: "GM0363");
        var url = $"/v1/notices/{notice.Id}/bounce";
        var consultant = Guid.Parse((string)notice["consultantId"]!);

        var unknown = await host.Registrar.Change($"/v1/notices/{Guid.NewGuid()}/bounce", "*", NoticeHost.Bounce);
        var blind = await host.Registrar.Search(url, NoticeHost.Bounce);
        var unsaid = await host.Registrar.Change(url, notice.ETag, new { reason = " " });
        var colleague = await host
            .Api.As("register.manage", organisation: "GM0363")
            .Change(url, notice.ETag, NoticeHost.Bounce);
        var nobody = await host.Api.As("register.manage").Change(url, notice.ETag, NoticeHost.Bounce);
        var own = await host
            .Api.As("register.manage", organisation: "ORG-REGISTER", consultantId: consultant)
            .Change(url, notice.ETag, NoticeHost.Bounce);
        await host.Registrar.Change(url, notice.ETag, NoticeHost.Bounce);
        var stale = await host.Registrar.Change(url, notice.ETag, NoticeHost.Bounce);
        var again = await host.Registrar.Change(url, "*", NoticeHost.Bounce);

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
                .Select(_ => host.Registrar.Change($"/v1/notices/{notice.Id}/bounce", notice.ETag, NoticeHost.Bounce))
        );

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.All(
            answers.Where(answer => answer.Status is not HttpStatusCode.OK),
            answer => Assert.True(answer.Code is "precondition.stale" or "conflict.concurrent-change", answer.Code)
        );
        Assert.Equal(1, await host.Facts(registration, "fact-annulled"));
    }
}
