using System.Net;
using System.Text.Json.Nodes;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Verification;

public class RegisterSearchTests
{
    private const string Url = "/v1/register-entries/_search";

    [Theory, EveryDatabase]
    public async Task A_surname_with_an_initial_finds_without_regard_to_case_and_diacritics(TestDatabase database)
    {
        var surname = ARegistration.NewSurname();
        var registration = await ARegistration.Issued(await RegisterApi.On(database), surname + "é-Öz", "van 't", "Ö.");
        var anybody = registration.Api.Anonymous();

        var folded = await anybody.Search(Url, new { surname = surname.ToUpperInvariant() + "e oz", initial = "o" });
        var typed = await anybody.Search(Url, new { surname = $"Van ’t {surname}é-Öz", initial = "Ö." });
        var other = await anybody.Search(Url, new { surname = surname + "é-Öz", initial = "A" });

        Assert.All(
            new[] { folded, typed },
            a => Assert.Equal(registration.Number, (string?)Assert.Single(Items(a))!["number"])
        );
        Assert.Empty(Items(other));
        Assert.Equal("noindex", Assert.Single(other.Response.Headers.GetValues("X-Robots-Tag")));
    }

    [Theory, EveryDatabase]
    public async Task A_surname_with_the_municipality_of_present_work_finds(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database), municipality: "GM0363");
        var anybody = registration.Api.Anonymous();

        var here = await anybody.Search(Url, new { surname = registration.Surname, municipality = "GM0363" });
        var elsewhere = await anybody.Search(Url, new { surname = registration.Surname, municipality = "GM0599" });

        Assert.Single(Items(here));
        Assert.Empty(Items(elsewhere));
    }

    [Theory, EveryDatabase]
    public async Task Only_a_whole_surname_finds(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));

        var answer = await registration
            .Api.Anonymous()
            .Search(Url, new { surname = registration.Surname[..^1], initial = "A" });

        Assert.Empty(Items(answer));
    }

    [Theory, EveryDatabase]
    public async Task At_most_ten_are_shown(TestDatabase database)
    {
        var (api, surname) = (await RegisterApi.On(database), ARegistration.NewSurname());
        for (var i = 0; i < 11; i++)
            await ARegistration.Issued(api, surname);

        var answer = await api.Anonymous().Search(Url, new { surname, initial = "A" });

        Assert.Equal(10, Items(answer).Count);
        Assert.True((bool)answer["more"]!);
    }

    [Theory, EveryDatabase]
    public async Task Who_is_removed_is_found_only_while_a_measure_is_public(TestDatabase database)
    {
        var (api, surname) = (await RegisterApi.On(database), ARegistration.NewSurname());
        await (await ARegistration.Issued(api, surname)).Remove("deceased");
        var measure = await ARegistration.Issued(api, surname);
        await measure.Remove("measure", ARegistration.Today);

        var answer = await api.Anonymous().Search(Url, new { surname, initial = "A" });

        Assert.Equal(measure.Number, (string?)Assert.Single(Items(answer))!["number"]);
    }

    [Theory]
    [InlineData("""{"surname":"Be","initial":"A"}""", "#/surname surname-too-short")]
    [InlineData("""{"surname":"' - '","initial":"A"}""", "#/surname surname-too-short")]
    [InlineData("""{"surname":"Ber*","initial":"A"}""", "#/surname not-a-surname")]
    [InlineData("""{"surname":"Ber%","initial":"A"}""", "#/surname not-a-surname")]
    [InlineData("""{"surname":"Ber\u0000g","initial":"A"}""", "#/surname not-a-surname")]
    [InlineData("""{"surname":"Berg"}""", "#/initial initial-or-municipality")]
    [InlineData("""{"surname":"Berg","initial":""}""", "#/initial not-an-initial")]
    [InlineData("""{"surname":"Berg","initial":"%"}""", "#/initial not-an-initial")]
    [InlineData("""{"surname":"Berg","municipality":"ORG-X1"}""", "#/municipality not-a-municipality")]
    [InlineData("""{"surname":"Berg","birthDate":"1980-05-17","initial":"A"}""", "#/birthDate unknown-member")]
    [InlineData("""{"surname":null,"initial":"A"}""", "#/surname required")]
    public async Task A_term_that_could_browse_the_register_is_refused(string body, string fault)
    {
        var answer = await (await RegisterApi.On(TestDatabase.Sqlite)).Anonymous().Search(Url, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(fault, answer.Faults);
    }

    private static JsonArray Items(Answer answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json!["items"]!.AsArray();
    }
}
