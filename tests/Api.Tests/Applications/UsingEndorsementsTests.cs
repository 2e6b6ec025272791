using System.Net;
using Accreditation.Api.Tests.Endorsements;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Applications;

public class UsingEndorsementsTests
{
    [Theory, EveryDatabase]
    public async Task An_endorsement_that_is_used_counts_in_the_assessment(TestDatabase database)
    {
        var (it, endorsement) = await WithEndorsement(await AnEndorsement.Between(database));

        var used = await Use(it, endorsement);
        var assessment = await it.Consultant.Read($"{it.Url}/assessment");

        Assert.Equal([endorsement.ToString()], ACase.Texts(used["endorsementIds"]));
        Assert.Equal(["knowledge-up-to-date"], ACase.Texts(assessment["missing"]));
        Assert.Equal(24, (int)assessment["rules"]![0]!["counted"]!);
        Assert.Equal([endorsement.ToString()], ACase.Texts(assessment["rules"]![0]!["because"]));
    }

    [Theory, EveryDatabase]
    public async Task An_endorsement_that_is_withdrawn_counts_no_longer(TestDatabase database)
    {
        var between = await AnEndorsement.Between(database);
        var (it, endorsement) = await WithEndorsement(between);
        await Use(it, endorsement);
        var url = $"{AnEndorsement.Url}/{endorsement}";

        var withdrawn = await between.Manager.Change($"{url}/withdrawal", (await between.Manager.Read(url)).ETag);
        var assessment = await it.Consultant.Read($"{it.Url}/assessment");

        Assert.Equal(HttpStatusCode.OK, withdrawn.Status);
        Assert.Contains("experience-months", ACase.Texts(assessment["missing"]));
    }

    [Theory, EveryDatabase]
    public async Task An_endorsement_of_somebody_else_does_not_exist(TestDatabase database)
    {
        var (_, endorsement) = await WithEndorsement(await AnEndorsement.Between(database));
        var other = await ACase.Draft(database);

        Assert.Equal("resource.not-found", (await Use(other, endorsement)).Code);
    }

    [Theory, EveryDatabase]
    public async Task An_application_that_is_withdrawn_lets_its_endorsement_go(TestDatabase database)
    {
        var (it, endorsement) = await WithEndorsement(await AnEndorsement.Between(database));
        await Use(it, endorsement);
        await it.By(it.Consultant, "withdrawal");
        var next = await ACase.DraftOf(it.Api, it.ConsultantId, "experience");

        var used = await Use(next, endorsement);

        Assert.Equal([endorsement.ToString()], ACase.Texts(used["endorsementIds"]));
    }

    [Theory, EveryDatabase]
    public async Task A_filed_application_takes_no_more_endorsements(TestDatabase database)
    {
        var (it, endorsement) = await WithEndorsement(await AnEndorsement.Between(database));
        await it.Submit();

        Assert.Equal("application.wrong-state", (await Use(it, endorsement)).Code);
    }

    private static async Task<(ACase Case, Guid Endorsement)> WithEndorsement(AnEndorsement between)
    {
        var given = await between.Given();
        return (await ACase.DraftOf(between.Api, between.ConsultantId, "experience"), given.Id);
    }

    private static Task<Answer> Use(ACase it, Guid endorsementId) =>
        it.By(it.Consultant, "endorsements", new { endorsementId });
}
