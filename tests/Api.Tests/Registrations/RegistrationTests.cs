using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Registrations;

public class RegistrationTests
{
    [Theory, EveryDatabase]
    public async Task A_registrar_sees_how_a_registration_stands_today(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));

        var answer = await registration.Read();

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("registered", (string?)answer["standing"]);
        Assert.Equal(ARegistration.Today.AddYears(-2).ToString("yyyy-MM-dd"), (string?)answer["standingSince"]);
        Assert.StartsWith("\"1-", answer.ETag);
    }

    [Theory, EveryDatabase]
    public async Task A_consultant_sees_the_own_registration_and_no_other(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var registration = await ARegistration.Issued(api);

        var own = await api.As("consultant", consultantId: registration.ConsultantId).Read(registration.Url);
        var other = await api.As("consultant", consultantId: Guid.NewGuid()).Read(registration.Url);
        var history = await api.As("consultant", consultantId: Guid.NewGuid()).Read($"{registration.Url}/history");

        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Equal("resource.not-found", other.Code);
        Assert.Equal("resource.not-found", history.Code);
    }

    [Theory, EveryDatabase]
    public async Task A_number_that_was_never_issued_is_not_found_and_a_mistyped_one_is_told(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");

        Assert.Equal("resource.not-found", (await registrar.Read("/v1/registrations/W00000001B")).Code);
        Assert.Equal("registration.number-check-failed", (await registrar.Read("/v1/registrations/W00000001C")).Code);
        Assert.Equal("registration.number-malformed", (await registrar.Read("/v1/registrations/w1")).Code);
    }

    [Theory, EveryDatabase]
    public async Task The_list_is_filtered_by_consultant_and_standing(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var registration = await ARegistration.Issued(api);
        await registration.Suspend();
        var url = $"/v1/registrations?consultantId={registration.ConsultantId}";

        var suspended = await api.As("register.manage").Read($"{url}&standing=suspended");
        var registered = await api.As("register.manage").Read($"{url}&standing=registered");

        var item = Assert.Single(suspended.Json!["items"]!.AsArray())!;
        Assert.Equal(("suspended", registration.Number), ((string?)item["standing"], (string?)item["number"]));
        Assert.Empty(registered.Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task A_consultant_finds_the_own_number_and_no_other(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var (own, other) = (await ARegistration.Issued(api), await ARegistration.Issued(api));
        var consultant = api.As("consultant", consultantId: own.ConsultantId);

        var mine = await consultant.Read("/v1/registrations");
        var others = await consultant.Read($"/v1/registrations?consultantId={other.ConsultantId}");
        var nobodys = await api.As("consultant").Read("/v1/registrations");

        Assert.Equal(own.Number, (string?)Assert.Single(mine.Json!["items"]!.AsArray())!["number"]);
        Assert.Empty(others.Json!["items"]!.AsArray());
        Assert.Empty(nobodys.Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task The_list_is_walked_page_by_page_without_losing_any(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var issued = new List<string>();
        for (var i = 0; i < 3; i++)
            issued.Add((await ARegistration.Issued(api)).Number);

        var seen = new List<string>();
        for (var url = "/v1/registrations?limit=2"; url is not null; )
        {
            var page = await api.As("register.manage").Read(url);
            seen.AddRange(page.Json!["items"]!.AsArray().Select(item => (string)item!["number"]!));
            url = page["nextCursor"] is { } cursor ? $"/v1/registrations?limit=2&cursor={cursor}" : null;
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Subset(seen.ToHashSet(), issued.ToHashSet());
    }

    [Theory, EveryDatabase]
    public async Task The_history_tells_what_was_known_before_an_annulment(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        await registration.Suspend();
        var auditor = registration.Api.As("audit.read");
        var suspended = (await auditor.Read($"{registration.Url}/history")).Json!["facts"]![1]!["recordedAt"];
        await Task.Delay(5);
        await registration.AnnulLast();

        var then = await auditor.Read($"{registration.Url}/history?knownAt={suspended}");
        var now = await auditor.Read($"{registration.Url}/history");

        Assert.Equal(("suspended", "registered"), ((string?)then["standing"], (string?)now["standing"]));
        Assert.Equal((2, 3), (then.Json!["facts"]!.AsArray().Count, now.Json!["facts"]!.AsArray().Count));
        Assert.True((bool)now.Json!["facts"]![1]!["annulled"]!);
        Assert.Single(now.Json!["segments"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task The_history_before_the_first_day_has_no_standing(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));

        var history = await registration
            .Api.As("registrations.assess")
            .Read($"{registration.Url}/history?validAt=2001-01-01");

        Assert.Equal(HttpStatusCode.OK, history.Status);
        Assert.Null(history["standing"]);
    }
}
