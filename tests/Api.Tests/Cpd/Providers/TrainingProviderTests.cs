using System.Net;
using Accreditation.Api.Tests.Cpd.Activities;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.Providers;

public class TrainingProviderTests
{
    private const string Url = "/v1/training-providers";

    [Theory, EveryDatabase]
    public async Task A_provider_enters_itself_and_the_public_sees_its_name_only(TestDatabase database)
    {
        var (api, code) = (await RegisterApi.On(database), AnActivity.Code());
        var user = api.As("cpd.provide", organisation: code);

        var entered = await user.Create(Url, AnActivity.NewProvider(code));
        var seen = await api.Anonymous().Read(entered.Response.Headers.Location!.ToString());

        Assert.Equal((HttpStatusCode.Created, code), (entered.Status, (string?)seen["code"]));
        Assert.Equal(("3511AB", null), ((string?)entered["contact.zipCode"], seen["contact"]));
        Assert.NotNull((await user.Read($"{Url}/{code}"))["contact.email"]);
        Assert.NotNull((await api.As("register.manage").Read($"{Url}/{code}"))["contact.email"]);
        Assert.Null((await api.As("cpd.provide", organisation: "ORG-OTHER").Read($"{Url}/{code}"))["contact"]);
        Assert.Null((await api.As("consultant", organisation: code).Read($"{Url}/{code}"))["contact"]);
    }

    [Theory, EveryDatabase]
    public async Task A_provider_speaks_for_itself_only_and_a_registrar_for_any(TestDatabase database)
    {
        var (api, code) = (await RegisterApi.On(database), AnActivity.Code());
        var (other, nobody) = (api.As("cpd.provide", organisation: "ORG-OTHER"), api.As("cpd.provide"));

        var byOther = await other.Create(Url, AnActivity.NewProvider(code));
        var byNobody = await nobody.Create(Url, AnActivity.NewProvider(code));
        var byRegistrar = await api.As("register.manage").Create(Url, AnActivity.NewProvider(code));
        var changed = await other.Patch($"{Url}/{code}", "*", new { name = "Ons" });

        Assert.Equal("training-provider.other-organisation", byOther.Code);
        Assert.Equal("training-provider.other-organisation", byNobody.Code);
        Assert.Equal(HttpStatusCode.Created, byRegistrar.Status);
        Assert.Equal("training-provider.other-organisation", changed.Code);
    }

    [Theory, EveryDatabase]
    public async Task The_same_name_at_the_same_zip_code_is_the_same_provider(TestDatabase database)
    {
        var (registrar, name) = ((await RegisterApi.On(database)).As("register.manage"), $"Café {AnActivity.Code()}");
        var (first, second) = (AnActivity.Code(), AnActivity.Code());
        var folded = name.ToUpperInvariant().Replace('É', 'E');
        await registrar.Create(Url, AnActivity.NewProvider(first, name));

        var alike = await registrar.Create(Url, AnActivity.NewProvider(second, folded, "3511ab"));
        var elsewhere = await registrar.Create(Url, AnActivity.NewProvider(second, folded, "3512 AB"));
        var moved = await registrar.Patch($"{Url}/{second}", "*", new { zipCode = "3511 AB" });
        var sameCode = await registrar.Create(Url, AnActivity.NewProvider(first, "Heel anders"));

        Assert.Equal("training-provider.entered-already", alike.Code);
        Assert.Equal(HttpStatusCode.Created, elsewhere.Status);
        Assert.Equal("training-provider.entered-already", moved.Code);
        Assert.Equal("training-provider.entered-already", sameCode.Code);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_enter_one_code_at_once_one_does(TestDatabase database)
    {
        var (registrar, code) = ((await RegisterApi.On(database)).As("register.manage"), AnActivity.Code());

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => registrar.Create(Url, AnActivity.NewProvider(code, $"{code} {i}")))
        );

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Created);
        Assert.All(
            answers.Where(answer => answer.Status is not HttpStatusCode.Created),
            lost =>
                Assert.True(lost.Code is "training-provider.entered-already" or "conflict.concurrent-change", lost.Code)
        );
    }

    [Theory, EveryDatabase]
    public async Task A_change_is_decided_on_what_was_read(TestDatabase database)
    {
        var (api, code) = (await RegisterApi.On(database), AnActivity.Code());
        var user = api.As("cpd.provide", organisation: code);
        var entered = await user.Create(Url, AnActivity.NewProvider(code));

        var changed = await user.Patch(
            $"{Url}/{code}",
            entered.ETag,
            """{"website":null,"contactEmail":"nieuw@leer.example"}"""
        );
        var stale = await user.Patch($"{Url}/{code}", entered.ETag, new { name = "Te laat" });

        Assert.Equal((null, "nieuw@leer.example"), (changed["website"], (string?)changed["contact.email"]));
        Assert.Equal("precondition.stale", stale.Code);
        Assert.Equal("resource.not-found", (await user.Patch($"{Url}/ORG-NIEMAND", "*", new { name = "X" })).Code);
        Assert.Equal("resource.not-found", (await api.Anonymous().Read($"{Url}/x")).Code);
    }

    [Theory, EveryDatabase]
    public async Task Every_fault_is_named_at_once(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");

        var refused = await registrar.Create(
            Url,
            new
            {
                code = "nobody",
                name = "!",
                zipCode = "0123 AB",
                contactEmail = "none",
                website = "http://leer.example",
            }
        );

        Assert.Equal(
            [
                "#/code input.organisation-malformed",
                "#/contactEmail consultant.email-malformed",
                "#/name training-provider.name-unreadable",
                "#/website training-provider.website-malformed",
                "#/zipCode training-provider.zip-code-malformed",
            ],
            refused.Faults.Order()
        );
    }

    [Theory, EveryDatabase]
    public async Task Providers_are_listed_page_by_page(TestDatabase database)
    {
        var (api, codes) = (
            await RegisterApi.On(database),
            new[] { AnActivity.Code(), AnActivity.Code(), AnActivity.Code() }
        );
        foreach (var code in codes)
            await api.As("register.manage").Create(Url, AnActivity.NewProvider(code));

        var (seen, next) = (new List<string>(), $"{Url}?limit=2");
        while (next is not null)
        {
            var page = await api.Anonymous().Read(next);
            seen.AddRange(page.Json!["items"]!.AsArray().Select(item => (string)item!["code"]!));
            next = page.Response.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(codes.Except(seen));
    }
}
