using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Consultants;

public class EmploymentTests
{
    [Theory, EveryDatabase]
    public async Task A_consultant_adds_an_employment_at_a_municipality(TestDatabase database)
    {
        var (consultant, url) = await Entered(database);

        var added = await consultant.Create($"{url}/employments", AConsultant.Employment("GM0344"));
        var read = await consultant.Read(added.Response.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.Created, added.Status);
        Assert.Equal("Utrecht", (string?)added["organisationName"]);
        Assert.Equal(added.Json!.ToJsonString(), read.Json!.ToJsonString());
        Assert.Equal(added.ETag, read.ETag);
    }

    [Theory, EveryDatabase]
    public async Task An_employment_ends_and_lasts_again_by_a_merge_patch(TestDatabase database)
    {
        var (consultant, url) = await Entered(database);
        var added = await consultant.Create($"{url}/employments", AConsultant.Employment("GM0344"));
        var employment = $"{url}/employments/{added.Id}";

        var ended = await consultant.Patch(employment, added.ETag, new { until = "2025-12-31" });
        var untouched = await consultant.Patch(employment, ended.ETag, new { function = "Klantmanager" });
        var lasting = await consultant.Patch(employment, untouched.ETag, """{"until":null}""");

        Assert.Equal("2025-12-31", (string?)ended["until"]);
        Assert.Equal(("2025-12-31", "Klantmanager"), ((string?)untouched["until"], (string?)untouched["function"]));
        Assert.Null(lasting["until"]);
    }

    [Theory, EveryDatabase]
    public async Task Another_organisation_has_a_name_and_needs_no_code(TestDatabase database)
    {
        var (consultant, url) = await Entered(database);
        var employment = new
        {
            employer = new { name = "Bureau Bedacht" },
            function = "Wmo-consulent",
            from = "2024-01-01",
        };

        var added = await consultant.Create($"{url}/employments", employment);

        Assert.Equal("Bureau Bedacht", (string?)added["organisationName"]);
        Assert.Null(added["organisationCode"]);
    }

    [Theory]
    [InlineData("""{"code":"GM9999"}""", "#/employer/code consultant.unknown-municipality")]
    [InlineData("""{"code":"GM0344","name":"Utrecht"}""", "#/employer/code consultant.municipality-by-code-only")]
    [InlineData("""{"code":"Utrecht"}""", "#/employer/code input.organisation-malformed")]
    [InlineData("""{}""", "#/employer/name input.required")]
    [InlineData("""{"name":"Bureau 111222333"}""", "#/employer/name input.bsn-refused")]
    public async Task An_employer_that_cannot_be_is_refused_with_the_other_faults(string employer, string fault)
    {
        var (consultant, url) = await Entered(TestDatabase.Sqlite);
        var employment = $$"""{"employer":{{employer}},"function":" ","from":"2024-01-02","until":"2024-01-01"}""";

        var refused = await consultant.Create($"{url}/employments", employment);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal([fault, "#/function input.required", "#/until consultant.ends-before-it-begins"], refused.Faults);
    }

    [Fact]
    public async Task Faults_in_the_first_employment_are_named_where_they_are()
    {
        var registrar = (await RegisterApi.On(TestDatabase.Sqlite)).As("register.manage");

        var refused = await registrar.Create("/v1/consultants", AConsultant.Request().WorkingAt("GM9999"));

        Assert.Equal(["#/employment/employer/code consultant.unknown-municipality"], refused.Faults);
    }

    [Theory, EveryDatabase]
    public async Task The_same_work_is_not_on_record_twice(TestDatabase database)
    {
        var (consultant, url) = await Entered(database);
        await consultant.Create($"{url}/employments", AConsultant.Employment("GM0344"));

        var again = await consultant.Create($"{url}/employments", AConsultant.Employment("GM0344", "2022-01-01"));

        Assert.Equal("consultant.employment-overlaps", again.Code);
    }

    [Theory, EveryDatabase]
    public async Task Somebody_else_finds_nothing_to_read_or_change(TestDatabase database)
    {
        var (consultant, url) = await Entered(database);
        var added = await consultant.Create($"{url}/employments", AConsultant.Employment("GM0344"));
        var other = (await RegisterApi.On(database)).As("consultant", consultantId: Guid.NewGuid());

        Answer[] answers =
        [
            await other.Read($"{url}/employments/{added.Id}"),
            await other.Create($"{url}/employments", AConsultant.Employment("GM0363")),
            await other.Patch($"{url}/employments/{added.Id}", "*", new { function = "Klantmanager" }),
        ];

        Assert.All(answers, answer => Assert.Equal("resource.not-found", answer.Code));
    }

    private static async Task<(HttpClient Consultant, string Url)> Entered(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var entered = await api.As("register.manage").Create("/v1/consultants", AConsultant.Request());
        return (api.As("consultant", consultantId: entered.Id), $"/v1/consultants/{entered.Id}");
    }
}
