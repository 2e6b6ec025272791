using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Applications;

public class IndependenceTests
{
    [Theory, EveryDatabase]
    public async Task Whoever_assessed_does_not_decide(TestDatabase database)
    {
        var it = await ACase.UnderAssessment(database);
        var both = it.Api.As("registrations.decide", $"assessor-{it.ConsultantId}", "ORG-REGISTER");

        var answer = await it.By(both, "decision", new { outcome = "granted" });

        Assert.Equal((HttpStatusCode.Forbidden, "application.assessor-decides"), (answer.Status, answer.Code));
    }

    [Theory, EveryDatabase]
    public async Task Nobody_judges_or_reads_the_case_of_a_colleague(TestDatabase database)
    {
        var it = await ACase.UnderAssessment(database);
        var colleague = it.Api.As("registrations.decide", "colleague", ACase.Employer);
        var document = it.Last["evidence"]![0]!["id"];

        var decided = await it.By(colleague, "decision", new { outcome = "granted" });

        Assert.Equal((HttpStatusCode.Forbidden, "application.own-organisation"), (decided.Status, decided.Code));
        Assert.Equal("application.own-organisation", (await colleague.Read(it.Url)).Code);
        Assert.Equal(
            "application.own-organisation",
            (await colleague.Read($"{it.Url}/evidence/{document}/document")).Code
        );
    }

    [Theory, EveryDatabase]
    public async Task Nobody_judges_or_reads_without_an_organisation(TestDatabase database)
    {
        var it = await ACase.Filed(database);
        var nobody = it.Api.As("registrations.assess", "nobody");

        Assert.Equal("application.organisation-unknown", (await it.By(nobody, "assessment")).Code);
        Assert.Equal("application.organisation-unknown", (await nobody.Read(it.Url)).Code);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_judges_themselves(TestDatabase database)
    {
        var it = await ACase.Filed(database);
        var self = it.Api.As("registrations.assess", "self", "ORG-REGISTER", it.ConsultantId);

        Assert.Equal("application.own-case", (await it.By(self, "assessment")).Code);
    }

    [Theory, EveryDatabase]
    public async Task A_case_does_not_exist_for_another_consultant(TestDatabase database)
    {
        var it = await ACase.Filed(database);
        var other = it.Api.As("consultant", "other", consultantId: Guid.NewGuid());

        Assert.Equal("resource.not-found", (await other.Read(it.Url)).Code);
        Assert.Equal("resource.not-found", (await it.By(other, "withdrawal")).Code);
    }

    [Theory, EveryDatabase]
    public async Task A_draft_is_nobody_elses_business(TestDatabase database)
    {
        var it = await ACase.Draft(database);

        Assert.Equal("resource.not-found", (await it.Assessor.Read(it.Url)).Code);
    }

    [Theory, EveryDatabase]
    public async Task The_consultant_does_not_learn_who_did_which_step(TestDatabase database)
    {
        var it = await ACase.UnderAssessment(database);

        var forStaff = await it.Assessor.Read(it.Url);
        var forConsultant = await it.Read();

        Assert.Equal($"assessor-{it.ConsultantId}", (string?)forStaff["steps"]![1]!["by"]);
        Assert.Null((string?)forConsultant["steps"]![1]!["by"]);
    }

    [Theory, EveryDatabase]
    public async Task The_consultant_does_not_learn_who_decided(TestDatabase database)
    {
        var it = await ACase.WithCommittee(database);
        await it.By(it.Decider, "decision", new { outcome = "granted" });

        var forStaff = await it.Decider.Read(it.Url);
        var forConsultant = await it.Read();

        Assert.Equal($"decider-{it.ConsultantId}", (string?)forStaff["decision.by"]);
        Assert.Null((string?)forConsultant["decision.by"]);
    }

    [Theory, EveryDatabase]
    public async Task A_token_without_a_consultant_has_nobody_to_register(TestDatabase database)
    {
        var nobody = (await RegisterApi.On(database)).As("consultant");

        var answer = await nobody.Create(
            "/v1/applications",
            new
            {
                kind = "initial",
                section = "wmo-consulent",
                route = "training",
            }
        );

        Assert.Equal("access.forbidden", answer.Code);
    }
}
