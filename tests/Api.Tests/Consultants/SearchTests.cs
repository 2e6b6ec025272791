using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Consultants;

public class SearchTests
{
    private const string Url = "/v1/consultants/_search";

    [Theory, EveryDatabase]
    public async Task A_registrar_finds_by_the_beginning_of_the_surname_whatever_the_spelling(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");
        var family = $"Zoek{Guid.NewGuid():N}".Replace("0", "a").Replace("1", "b").Replace("2", "c").Replace("3", "d");
        family = string.Concat(family.Where(char.IsLetter));
        var entered = await Named(registrar, "B.", $"Ö{family}");

        var found = await registrar.Search(Url, new { surname = $"o{family.ToUpperInvariant()[..10]}", initial = "b" });

        Assert.Equal([entered.Id.ToString()], found.Json!["items"]!.AsArray().Select(item => (string?)item!["id"]));
    }

    [Theory, EveryDatabase]
    public async Task A_surname_without_letters_finds_nobody_rather_than_everybody(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");

        var answer = await registrar.Search(Url, new { surname = "%" });

        Assert.Equal(["#/surname not-a-surname"], answer.Faults);
    }

    [Theory, EveryDatabase]
    public async Task A_term_that_is_given_twice_is_refused(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");

        var answer = await registrar.Search(Url, """{"surname":"jansen","surname":"de vries"}""");

        Assert.Equal((HttpStatusCode.BadRequest, "#/surname unknown-member"), (answer.Status, answer.Faults.Single()));
    }

    [Theory, EveryDatabase]
    public async Task Every_term_narrows_the_search(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");
        var entered = await registrar.Create("/v1/consultants", AConsultant.Request().WorkingAt("GM0141"));
        var terms = new
        {
            surname = entered["name.surname"],
            birthDate = entered["birthDate"],
            email = entered["contact.email"],
            organisation = "GM0141",
        };

        Assert.Single((await registrar.Search(Url, terms)).Json!["items"]!.AsArray());
        Assert.Empty(
            (await registrar.Search(Url, terms.With(new { organisation = "GM0344" }))).Json!["items"]!.AsArray()
        );
        Assert.Empty(
            (await registrar.Search(Url, terms.With(new { birthDate = "1950-01-01" }))).Json!["items"]!.AsArray()
        );
        Assert.Empty((await registrar.Search(Url, terms.With(new { email = "nobody" }))).Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task All_pages_together_hold_everybody_once(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");
        var born = new DateOnly(1960, 1, 1).AddDays(Random.Shared.Next(3000));
        var expected = new List<Guid>();
        for (var i = 0; i < 5; i++)
            expected.Add((await Named(registrar, "A.", "Paginaverzonnen", born, i)).Id);

        var found = new List<Guid>();
        for (var next = (string?)$"{Url}?limit=2"; next is not null; )
        {
            var page = await registrar.Search(next, new { birthDate = born });
            found.AddRange(page.Json!["items"]!.AsArray().Select(item => Guid.Parse((string)item!["id"]!)));
            next = page.Response.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(expected.Order(), found.Order());
    }

    [Fact]
    public async Task A_search_needs_a_term_that_narrows_it()
    {
        var registrar = (await RegisterApi.On(TestDatabase.Sqlite)).As("register.manage");

        Assert.Equal(["# too-wide"], (await registrar.Search(Url, new { initial = "A" })).Faults);
        Assert.Equal(
            ["limit inclusive-between"],
            (await registrar.Search($"{Url}?limit=101", new { surname = "A" })).Faults
        );
    }

    private static async Task<Answer> Named(
        HttpClient registrar,
        string initials,
        string surname,
        DateOnly? born = null,
        int i = 0
    )
    {
        var request = AConsultant
            .Request()
            .With(
                new { name = new { initials, surname = surname + new string('a', i) }, confirmedDifferentPerson = true }
            );
        var entered = await registrar.Create(
            "/v1/consultants",
            born is null ? request : request.With(new { birthDate = born })
        );
        Assert.Equal(HttpStatusCode.Created, entered.Status);
        return entered;
    }
}
