using System.Net;
using System.Text.RegularExpressions;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Verification;

public class RegisterEntryTests
{
    private static readonly DateOnly Today = ARegistration.Today;

    [Theory, EveryDatabase]
    public async Task Anybody_sees_the_thin_view_and_nothing_more(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database), prefix: "van der");

        var entry = await registration.LookUp();

        Assert.Equal(
            ["number", "displayName", "section", "standing", "standingSince", "validUntil", "measures", "asOf"],
            entry.Json!.AsObject().Select(member => member.Key)
        );
        Assert.Equal($"A.B. van der {registration.Surname}", (string?)entry["displayName"]);
        Assert.Equal($"{Today:yyyy-MM-dd}", (string?)entry["asOf.validAt"]);
        Assert.Equal("noindex", Assert.Single(entry.Response.Headers.GetValues("X-Robots-Tag")));
    }

    [Theory, EveryDatabase]
    public async Task The_wrong_numbers_have_different_answers(TestDatabase database)
    {
        var anybody = (await RegisterApi.On(database)).Anonymous();

        var never = await anybody.Read("/v1/register-entries/W00000001B");
        var mistyped = await anybody.Read("/v1/register-entries/W00000001C");
        var malformed = await anybody.Read("/v1/register-entries/12345678");

        Assert.Equal((HttpStatusCode.NotFound, "register-entry.never-issued"), (never.Status, never.Code));
        Assert.Equal((HttpStatusCode.BadRequest, "registration.number-check-failed"), (mistyped.Status, mistyped.Code));
        Assert.Equal((HttpStatusCode.BadRequest, "registration.number-malformed"), (malformed.Status, malformed.Code));
        Assert.Equal("noindex", Assert.Single(never.Response.Headers.GetValues("X-Robots-Tag")));
    }

    [Theory, EveryDatabase]
    public async Task A_look_up_is_one_query(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        using var commands = new LookUpCommands();

        var answer = await registration.LookUp($"?validAt={Today:yyyy-MM-dd}");

        Assert.Single(commands.Of(answer));
    }

    [Fact]
    public async Task A_look_up_scans_no_table()
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(TestDatabase.Sqlite));
        using var commands = new LookUpCommands();
        var answer = await registration.LookUp();
        await using var scope = registration.Api.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>().Database;

        await db.OpenConnectionAsync();
        await using var explain = db.GetDbConnection().CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + Regex.Replace(commands.Of(answer).Single(), "@[a-z0-9]+", "'x'");
        var plan = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(3));

        Assert.Equal(3, plan.Count(step => step.StartsWith("SEARCH", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task A_day_before_the_first_has_an_answer_of_its_own(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));

        var before = await registration.LookUp($"?validAt={Today.AddYears(-2).AddDays(-1):yyyy-MM-dd}");
        var first = await registration.LookUp($"?validAt={Today.AddYears(-2):yyyy-MM-dd}");

        Assert.Equal((HttpStatusCode.NotFound, "register-entry.not-yet-registered"), (before.Status, before.Code));
        Assert.Equal("registered", (string?)first["standing"]);
    }

    [Theory, EveryDatabase]
    public async Task A_removal_by_measure_is_gone_with_its_ground(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        await registration.Remove("measure", Today.AddYears(10));

        var gone = await registration.LookUp();
        var yesterday = await registration.LookUp($"?validAt={Today.AddDays(-1):yyyy-MM-dd}");

        Assert.Equal((HttpStatusCode.Gone, "register-entry.removed"), (gone.Status, gone.Code));
        Assert.Equal(
            ("measure", $"{Today.AddYears(10):yyyy-MM-dd}"),
            ((string?)gone["ground"], (string?)gone["publicUntil"])
        );
        Assert.Equal("registered", (string?)yesterday["standing"]);
    }

    [Theory, EveryDatabase]
    public async Task Any_other_removal_is_gone_without_a_ground(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        await registration.Remove("deceased");

        var gone = await registration.LookUp();

        Assert.Equal((HttpStatusCode.Gone, "register-entry.removed"), (gone.Status, gone.Code));
        Assert.Null(gone["ground"]);
    }

    [Theory, EveryDatabase]
    public async Task A_measure_is_shown_within_its_publication_term_only(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        await registration.Suspend(Today.AddDays(-30), Today.AddDays(-20));
        var ended = new
        {
            ground = "interim",
            from = Today.AddDays(-60),
            until = Today.AddDays(-50),
            publicUntil = Today.AddDays(-1),
            reason = "Past.",
        };
        await registration.Decide("suspensions", ended);

        var entry = await registration.LookUp();
        var measure = Assert.Single(entry.Json!["measures"]!.AsArray())!;

        Assert.Equal("registered", (string?)entry["standing"]);
        Assert.Equal(
            ("suspension", $"{Today.AddDays(-30):yyyy-MM-dd}"),
            ((string?)measure["kind"], (string?)measure["from"])
        );
        Assert.Empty(
            (await registration.LookUp($"?validAt={Today.AddDays(-40):yyyy-MM-dd}")).Json!["measures"]!.AsArray()
        );
    }

    [Theory, EveryDatabase]
    public async Task What_the_register_said_before_an_annulment_can_be_asked_for_ever(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        var suspended = await registration.Suspend();
        var then = (string)(await registration.LookUp())["asOf.knownAt"]!;
        await Task.Delay(5);
        await registration.AnnulLast();

        var now = await registration.LookUp();
        var before = await registration.LookUp($"?knownAt={then}");
        var long_ago = await registration.LookUp("?knownAt=2001-01-01T00:00:00Z");

        Assert.Equal("suspended", (string?)suspended["standing"]);
        Assert.Equal(("registered", "suspended"), ((string?)now["standing"], (string?)before["standing"]));
        Assert.Equal(then, (string?)before["asOf.knownAt"]);
        Assert.Single(before.Json!["measures"]!.AsArray());
        Assert.Equal("register-entry.not-yet-registered", long_ago.Code);
    }

    [Theory, EveryDatabase]
    public async Task An_unchanged_entry_is_not_sent_again(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        var (anybody, first) = (registration.Api.Anonymous(), await registration.LookUp());

        var again = await anybody.Read(registration.EntryUrl, ifNoneMatch: first.ETag);
        await registration.Suspend();
        var changed = await anybody.Read(registration.EntryUrl, ifNoneMatch: first.ETag);

        Assert.Equal(HttpStatusCode.NotModified, again.Status);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
    }

    [Theory, EveryDatabase]
    public async Task A_mistyped_parameter_does_not_pass_for_now(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));

        Assert.Equal(["validat unknown-parameter"], (await registration.LookUp("?validat=2025-01-01")).Faults);
        Assert.Equal(["validAt malformed"], (await registration.LookUp("?validAt=01-01-2025")).Faults);
        Assert.Equal(["knownAt malformed"], (await registration.LookUp("?knownAt=2025-01-01")).Faults);
        Assert.Equal(["validAt inclusive-between"], (await registration.LookUp("?validAt=9999-12-31")).Faults);
    }
}
