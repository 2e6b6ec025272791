using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Accreditation.Api.Tests.Notifications;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Api.Tests.Verification.Batch;
using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Infrastructure.Verification;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Verification.LookUps;

public class LookUpTests
{
    [Theory, EveryDatabase]
    public async Task A_consultant_sees_which_organisation_looked_and_what_for(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var registration = await ARegistration.Issued(it.Api);

        await it.Asker.Read($"{registration.EntryUrl}?purpose=tender");
        await it.Ask(new { number = registration.Number }, new { number = registration.Number, surname = "Anders" });
        var seen = await Seen(registration, 2);

        Assert.Equal(["batch", "single"], seen.Select(one => (string?)one["kind"]));
        Assert.Equal(["staffing", "tender"], seen.Select(one => (string?)one["purpose"]));
        Assert.All(
            seen,
            one =>
            {
                Assert.Equal(
                    ["id", "organisation", "number", "at", "purpose", "kind"],
                    one.AsObject().Select(m => m.Key)
                );
                Assert.Equal("GM0363", (string?)one["organisation"]);
                Assert.Equal(registration.Number, (string?)one["number"]);
            }
        );
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_kept_of_who_has_no_organisation_or_looks_at_themselves(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var registration = await ARegistration.Issued(it.Api);
        var self = it.Api.As("consultant register.verify", "self", "GM0363", registration.ConsultantId);

        await registration.LookUp();
        await self.Read(registration.EntryUrl);
        await self.Create(AVerification.Url, AVerification.Request([new { number = registration.Number }]));
        await it.Asker.Read(registration.EntryUrl);
        var seen = await Seen(registration, 1);

        Assert.Null(Assert.Single(seen)["purpose"]);
    }

    [Theory, EveryDatabase]
    public async Task A_look_up_of_a_merged_number_is_shown_to_the_survivor(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var (last, second, first) = (
            await ARegistration.Issued(it.Api),
            await ARegistration.Issued(it.Api),
            await ARegistration.Issued(it.Api)
        );
        await it.Asker.Read(first.EntryUrl);
        await it.Merge(second, first);
        await it.Merge(last, second);
        await it.Asker.Read(first.EntryUrl);

        var seen = await Seen(last, 2);

        Assert.All(seen, one => Assert.Equal(first.Number, (string?)one["number"]));
        // Tokens name the record that they were made for.
        var oldToken = Consultant(first);
        Assert.Equal(2, (await oldToken.Read(Url(last))).Json!["items"]!.AsArray().Count);
        Assert.Equal(2, (await oldToken.Read(Url(first))).Json!["items"]!.AsArray().Count);
    }

    [Theory, EveryDatabase]
    public async Task Pages_hold_every_look_up_once_the_last_one_first(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var registration = await ARegistration.Issued(it.Api);
        await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => it.Asker.Read(registration.EntryUrl)));
        var all = await Seen(registration, 7);

        var paged = new List<JsonNode>();
        for (var url = $"{Url(registration)}?limit=3"; url is not null; )
        {
            var page = await Consultant(registration).Read(url);
            paged.AddRange(page.Json!["items"]!.AsArray().Select(one => one!));
            url = page.Response.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(all.Select(one => (string?)one["id"]), paged.Select(one => (string?)one["id"]));
        var times = all.Select(one => DateTimeOffset.Parse((string)one["at"]!, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(times.OrderDescending(), times);
    }

    [Theory, EveryDatabase]
    public async Task Only_the_consultant_and_an_auditor_see_them(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        var (api, url) = (registration.Api, Url(registration));

        var other = await api.As("consultant", "other", consultantId: Guid.NewGuid()).Read(url);
        var auditor = await api.As("audit.read").Read(url);
        var nobody = await api.As("audit.read").Read($"/v1/consultants/{Guid.NewGuid()}/look-ups");
        var faults = (await Consultant(registration).Read($"{url}?cursor=x&limit=0")).Faults;

        Assert.Equal((HttpStatusCode.NotFound, "resource.not-found"), (other.Status, other.Code));
        Assert.Equal("""{"items":[],"nextCursor":null}""", auditor.Json!.ToJsonString());
        Assert.Equal("resource.not-found", nobody.Code);
        Assert.Equal(["limit inclusive-between"], faults);
    }

    [Theory, EveryDatabase]
    public async Task A_purpose_that_nobody_knows_is_refused(TestDatabase database)
    {
        var it = await AVerification.By(database);

        var answer = await it.Asker.Read($"/v1/register-entries/{AVerification.Unknown}?purpose=curiosity");

        Assert.Equal(["purpose malformed"], answer.Faults);
    }

    [Theory, EveryDatabase]
    public async Task What_waits_is_written_when_the_process_stops(TestDatabase database)
    {
        var api = await RegisterApi.Start(database, _ => { });
        var connection = api.Services.GetRequiredService<IConfiguration>()["Database:ConnectionString"];
        var registration = await ARegistration.Issued(api);
        await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => AVerification.By(api).Asker.Read(registration.EntryUrl))
        );

        await api.DisposeAsync();

        await using var next = await RegisterApi.Start(
            database,
            builder => builder.UseSetting("Database:ConnectionString", connection)
        );
        Assert.Equal(40, await Count(next, registration.Number));
    }

    [Theory, EveryDatabase]
    public async Task After_twelve_months_look_ups_are_not_shown_and_then_deleted(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var api = host.Api;
        var registration = await ARegistration.Issued(api);
        await AVerification.By(api).Asker.Read(registration.EntryUrl);
        await Seen(registration, 1);

        host.Clock.Forward(days: 367);
        var shown = await Consultant(registration).Read(Url(registration));
        await ActivatorUtilities.CreateInstance<VerificationCleanUp>(api.Services).Sweep(default);

        Assert.Empty(shown.Json!["items"]!.AsArray());
        Assert.Equal(0, await Count(api, registration.Number));
    }

    private static string Url(ARegistration registration) => $"/v1/consultants/{registration.ConsultantId}/look-ups";

    private static HttpClient Consultant(ARegistration registration) =>
        registration.Api.As("consultant", "self", consultantId: registration.ConsultantId);

    /// <summary>The look-ups as the consultant sees them, once so many are written.</summary>
    private static async Task<JsonNode[]> Seen(ARegistration registration, int expected)
    {
        for (var attempt = 0; ; attempt++)
        {
            var page = await Consultant(registration).Read($"{Url(registration)}?limit=100");
            var items = page.Json!["items"]!.AsArray();
            if (items.Count >= expected || attempt == 100)
            {
                Assert.Equal(expected, items.Count);
                return [.. items.Select(one => one!)];
            }

            await Task.Delay(100);
        }
    }

    private static async Task<int> Count(RegisterApi api, string number)
    {
        var wanted = RegistrationNumber.FromStore(number);
        await using var scope = api.Services.CreateAsyncScope();
        var lookUps = scope.ServiceProvider.GetRequiredService<IRegisterDb>().LookUps;
        return await lookUps.CountAsync(one => one.Number == wanted);
    }
}
