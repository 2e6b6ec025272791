using Accreditation.Api.Tests.Consultants;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Endorsements;

/// <summary>To everyone but the consultant and the manager, a declined request never existed.</summary>
public class DecliningTests
{
    [Theory, EveryDatabase]
    public async Task Only_the_consultant_and_the_manager_see_that_it_was_declined(TestDatabase database)
    {
        var (scene, url) = await Declined(database);

        Assert.Equal("declined", (string?)(await scene.Consultant.Read(url))["state"]);
        Assert.Equal("declined", (string?)(await scene.Manager.Read(url))["state"]);
    }

    [Theory, EveryDatabase]
    public async Task To_staff_auditors_and_colleagues_it_looks_as_if_it_never_existed(TestDatabase database)
    {
        var (scene, url) = await Declined(database);
        HttpClient[] others =
        [
            scene.Api.As("register.manage"),
            scene.Api.As("registrations.assess"),
            scene.Api.As("registrations.decide"),
            scene.Managing(AConsultant.Email(), "GM0363"),
            scene.Api.As("endorse", sub: "successor", organisation: "GM0363", email: scene.ManagerEmail),
        ];

        foreach (var other in others)
        {
            var (declined, never) = (await other.Read(url), await other.Read($"{AnEndorsement.Url}/{Guid.NewGuid()}"));
            Assert.Equal(
                (never.Status, never.Code, never["detail"]!.ToString()),
                (declined.Status, declined.Code, declined["detail"]!.ToString())
            );
            var listed = await other.Read($"{AnEndorsement.Url}?limit=100");
            Assert.DoesNotContain(url.Split('/')[^1], listed.Json!.ToJsonString());
        }
    }

    [Theory, EveryDatabase]
    public async Task The_journal_does_not_tell_declining_from_taking_back(TestDatabase database)
    {
        var (declined, url) = await Declined(database);
        var cancelled = await AnEndorsement.Between(database);
        var asked = await cancelled.Ask();
        await cancelled.Consultant.Change($"{AnEndorsement.Url}/{asked.Id}/cancellation", asked.ETag);
        var auditor = declined.Api.As("audit.read");

        var ofDeclined = await LastAction(auditor, Guid.Parse(url.Split('/')[^1]));
        var ofCancelled = await LastAction(auditor, asked.Id);

        Assert.Equal("CloseEndorsementRequest withheld withheld  withheld endorsement.closed.v1", ofDeclined);
        Assert.Equal(ofDeclined, ofCancelled);
    }

    [Theory, EveryDatabase]
    public async Task The_consultant_can_ask_somebody_else_or_again(TestDatabase database)
    {
        var (scene, _) = await Declined(database);

        Assert.Equal(System.Net.HttpStatusCode.Created, (await scene.Ask()).Status);
    }

    private static async Task<(AnEndorsement Scene, string Url)> Declined(TestDatabase database)
    {
        var scene = await AnEndorsement.Between(database);
        var asked = await scene.Ask();
        var url = $"{AnEndorsement.Url}/{asked.Id}";
        await scene.Manager.Change($"{url}/refusal", asked.ETag);
        return (scene, url);
    }

    private static async Task<string> LastAction(HttpClient auditor, Guid endorsement)
    {
        var journal = await auditor.Read($"/v1/journal-actions?aggregateId={endorsement}");
        var last = journal.Json!["items"]![0]!;
        return $"{last["action"]} {last["actor"]} {last["clientId"]} {last["organisation"]} {last["correlationId"]} {last["events"]![0]!["type"]}";
    }
}
