using System.Net;
using Accreditation.Api.Tests.Consultants;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Endorsements;

public class AskingTests
{
    [Theory, EveryDatabase]
    public async Task A_consultant_asks_and_the_manager_finds_it(TestDatabase database)
    {
        var scene = await AnEndorsement.Between(database);

        var asked = await scene.Ask();
        var read = await scene.Manager.Read(asked.Response.Headers.Location!.ToString());
        var listed = await scene.Manager.Read(AnEndorsement.Url);

        Assert.Equal(HttpStatusCode.Created, asked.Status);
        Assert.Equal(("requested", asked.ETag), ((string?)read["state"], read.ETag));
        Assert.Equal(asked.Id.ToString(), (string?)Assert.Single(listed.Json!["items"]!.AsArray())!["id"]);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_else_sees_a_request(TestDatabase database)
    {
        var scene = await AnEndorsement.Between(database);
        var asked = await scene.Ask();
        HttpClient[] others =
        [
            scene.Managing(AConsultant.Email(), "GM0363"),
            scene.Managing(scene.ManagerEmail, "GM0344"),
            scene.Api.As("endorse", organisation: "GM0363"),
            scene.Api.As("consultant", consultantId: Guid.NewGuid()),
            scene.Api.As("consultant"),
            scene.Api.As("register.manage registrations.assess registrations.decide"),
        ];

        foreach (var other in others)
            Assert.Equal("resource.not-found", (await other.Read($"{AnEndorsement.Url}/{asked.Id}")).Code);
    }

    [Theory, EveryDatabase]
    public async Task An_organisation_that_they_never_worked_for_is_not_asked(TestDatabase database)
    {
        var scene = await AnEndorsement.Between(database);

        var refused = await scene.Ask(scene.Request(organisation: "GM0344"));

        Assert.Equal("endorsement.never-worked-there", refused.Code);
    }

    [Theory, EveryDatabase]
    public async Task A_tie_oneself_and_a_second_request_are_refused(TestDatabase database)
    {
        var scene = await AnEndorsement.Between(database);

        Assert.Equal("endorsement.tie-declared", (await scene.Ask(scene.Request(tie: "family"))).Code);
        Assert.Equal("endorsement.of-oneself", (await scene.Ask(scene.Request(scene.ConsultantEmail))).Code);
        Assert.Equal(HttpStatusCode.Created, (await scene.Ask()).Status);
        Assert.Equal("endorsement.asked-already", (await scene.Ask()).Code);
    }

    [Theory, EveryDatabase]
    public async Task Two_consultants_do_not_endorse_each_other(TestDatabase database)
    {
        var (one, other) = (await AnEndorsement.Between(database), await AnEndorsement.Between(database));
        await one.Ask(one.Request(other.ConsultantEmail));

        var returned = await other.Ask(other.Request(one.ConsultantEmail));

        Assert.Equal("endorsement.reciprocal", returned.Code);
    }

    [Theory, EveryDatabase]
    public async Task A_stalled_request_goes_to_another_manager_and_leaves_the_first(TestDatabase database)
    {
        var scene = await AnEndorsement.Between(database);
        var (asked, email) = (await scene.Ask(), AConsultant.Email());
        var (url, other) = ($"{AnEndorsement.Url}/{asked.Id}", scene.Managing(email, "GM0363"));
        var redirection = new
        {
            endorser = new
            {
                name = "D. Dir",
                email,
                organisation = "GM0363",
            },
            tie = "none",
        };

        var redirected = await scene.Consultant.Change($"{url}/redirection", asked.ETag, redirection);

        Assert.Equal(email, (string?)redirected["endorser.email"]);
        Assert.Equal("resource.not-found", (await scene.Manager.Read(url)).Code);
        Assert.Equal(HttpStatusCode.OK, (await other.Read(url)).Status);
    }

    [Fact]
    public async Task Faults_in_a_request_are_named_at_once()
    {
        var scene = await AnEndorsement.Between(TestDatabase.Sqlite);
        var body = """
            {"section":"wmo-consulent","endorser":{"name":"111222333","email":"x","organisation":"gm"},
             "coveredFrom":"0001-01-01","coveredUntil":"9999-12-31","tie":"none"}
            """;

        var refused = await scene.Ask(body);

        Assert.Equal("input.bsn-refused", refused.Code);
        Assert.Equal(
            [
                "#/coveredFrom inclusive-between",
                "#/coveredUntil inclusive-between",
                "#/endorser/email consultant.email-malformed",
                "#/endorser/name input.bsn-refused",
                "#/endorser/organisation input.organisation-malformed",
            ],
            refused.Faults.Order()
        );
    }

    [Fact]
    public async Task Days_to_come_and_unknown_sections_are_refused()
    {
        var scene = await AnEndorsement.Between(TestDatabase.Sqlite);

        var future = await scene.Ask(scene.Request().With(new { coveredUntil = "2199-01-01" }));
        var unknown = await scene.Ask(scene.Request().With(new { section = "bakers" }));

        Assert.Equal(["#/coveredUntil endorsement.period-unacceptable"], future.Faults);
        Assert.Equal(["#/section endorsement.unknown-section"], unknown.Faults);
    }
}
