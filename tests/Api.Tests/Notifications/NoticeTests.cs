using Accreditation.Testing;

namespace Accreditation.Api.Tests.Notifications;

/// <summary>Who sees which notices.</summary>
public class NoticeTests
{
    [Theory, EveryDatabase]
    public async Task Consultants_see_their_own_notices_and_no_others(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var (registration, notice) = await host.Proven();
        var other = await host.Registered(endsInDays: 900);
        var (own, stranger) = (
            host.Api.As("consultant", consultantId: registration.ConsultantId),
            host.Api.As("consultant", consultantId: other.ConsultantId)
        );
        var list = $"/v1/consultants/{registration.ConsultantId}/notices";

        Assert.Equal(notice.Id, (await own.Read($"/v1/notices/{notice.Id}")).Id);
        Assert.Equal("resource.not-found", (await stranger.Read($"/v1/notices/{notice.Id}")).Code);
        Assert.Equal("resource.not-found", (await host.Api.As("consultant").Read($"/v1/notices/{notice.Id}")).Code);
        Assert.Single((await own.Read(list)).Json!["items"]!.AsArray());
        Assert.Single((await host.Registrar.Read(list)).Json!["items"]!.AsArray());
        Assert.Equal("resource.not-found", (await stranger.Read(list)).Code);
        Assert.Empty((await stranger.Read($"/v1/consultants/{other.ConsultantId}/notices")).Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task The_list_is_filtered_and_walked_page_by_page(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registrations = new[]
        {
            await host.Registered(100),
            await host.Registered(100),
            await host.Registered(100),
        };
        await host.Plan();

        var first = await host.Registrar.Read("/v1/notices?limit=2&state=due");
        var rest = await host.Registrar.Read($"/v1/notices?limit=2&state=due&cursor={first["nextCursor"]}");
        var one = await host.Notices(registrations[1]);
        var malformed = await host.Registrar.Read("/v1/notices?registration=W00000001C");
        var unreadable = await host.Registrar.Read("/v1/notices?cursor=x");

        Assert.Equal(
            registrations.Select(registration => registration.Number).Order(),
            new[] { first, rest }
                .SelectMany(page => page.Json!["items"]!.AsArray())
                .Select(item => (string)item!["registrationNumber"]!)
                .Order()
        );
        Assert.Null(rest["nextCursor"]);
        Assert.Equal(registrations[1].Number, (string?)Assert.Single(one)["registrationNumber"]);
        Assert.Empty(await host.Notices(filter: "&state=proven"));
        Assert.Equal(("registration.number-check-failed", "input.invalid"), (malformed.Code, unreadable.Code));
    }
}
