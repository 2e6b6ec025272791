using System.Net;
using Accreditation.Api.Tests.Applications;
using Accreditation.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Cpd.Activities;

public class OversightTests
{
    private static readonly object Reason = new { reason = "It is not given as it was accredited." };

    [Theory, EveryDatabase]
    public async Task A_suspended_course_takes_no_new_runs_until_it_is_lifted(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        var run = await it.Plan(startsIn: 20);

        await it.By(it.Registrar, "suspension", Reason);
        var (listed, refused) = (await Listed(it), await it.Plan(startsIn: 20));
        var kept = await it.User.Read($"/v1/runs/{run.Id}");
        await it.By(it.Registrar, "suspension/lifting", new { reason = "It is given rightly again." });

        Assert.Equal((0, "run.not-accredited"), (listed, refused.Code));
        Assert.Equal(6m, (decimal)kept["points"]![0]!["points"]!);
        Assert.Equal(("accredited", 1), (it.State, await Listed(it)));
        Assert.Equal(HttpStatusCode.Created, (await it.Plan(startsIn: 20)).Status);
    }

    [Theory, EveryDatabase]
    public async Task A_withdrawn_course_stays_readable_and_leaves_the_calendar(TestDatabase database)
    {
        var (own, byRegister) = (await AnActivity.Accredited(database), await AnActivity.Accredited(database));

        await own.By(own.User, "withdrawal", new { reason = "We no longer give it." });
        await byRegister.By(byRegister.Registrar, "withdrawal", Reason);

        foreach (var it in new[] { own, byRegister })
        {
            Assert.Equal("withdrawn", (string?)(await it.Api.Anonymous().Read(it.Own))["state"]);
            Assert.Equal(0, await Listed(it));
            Assert.Equal("run.not-accredited", (await it.Plan()).Code);
            Assert.Equal("activity.wrong-state", (await it.Try(it.Registrar, "suspension", Reason)).Code);
        }
    }

    [Theory, EveryDatabase]
    public async Task A_suspension_ends_a_change_that_waits(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        await it.By(it.User, "amendment", new { kind = "major" });

        await it.By(it.Registrar, "suspension", Reason);

        Assert.Equal(("suspended", null), (it.State, it.Last["dossier.amendment"]));
        Assert.Equal("activity.wrong-state", (await it.Try(it.One, "assessment")).Code);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_oversees_a_course_of_their_own_organisation(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        var colleague = it.Api.As("register.manage", "colleague", it.Provider);
        var ofNowhere = it.Api.As("register.manage", "of-nowhere");

        Assert.Equal("activity.own-organisation", (await it.Try(colleague, "suspension", Reason)).Code);
        Assert.Equal("activity.own-organisation", (await it.Try(colleague, "withdrawal", Reason)).Code);
        Assert.Equal("activity.organisation-unknown", (await it.Try(ofNowhere, "suspension", Reason)).Code);
        await it.By(it.Registrar, "suspension", Reason);
        Assert.Equal("activity.own-organisation", (await it.Try(colleague, "suspension/lifting", Reason)).Code);
    }

    [Theory, EveryDatabase]
    public async Task A_never_accredited_course_is_not_suspended_and_a_reason_is_needed(TestDatabase database)
    {
        var it = await AnActivity.Submitted(database);

        var suspended = await it.Try(it.Registrar, "suspension", Reason);

        Assert.Equal(("activity.wrong-state", 0), (suspended.Code, suspended["possibleIn"]!.AsArray().Count));
        Assert.Equal("activity.wrong-state", (await it.Try(it.Registrar, "suspension/lifting", Reason)).Code);
        Assert.Equal(
            ["#/reason input.required"],
            (await it.Try(it.Registrar, "suspension", new { reason = " " })).Faults
        );
    }

    [Theory, EveryDatabase]
    public async Task An_accreditation_expires_by_the_date_and_is_filed_anew_under_its_number(TestDatabase database)
    {
        var clock = new ShiftingClock();
        await using var api = await RegisterApi.Start(
            database,
            builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock))
        );
        var it = await (await AnActivity.WithoutCourse(api)).WithAccredited();
        var (number, etag) = ((string?)it.Last["number"], it.Last.ETag);
        var lastDay = await it.Plan(startsIn: DaysUntil(it.Last), days: 3);
        var dayAfter = await it.Plan(startsIn: DaysUntil(it.Last) + 1);

        clock.Forward(DaysUntil(it.Last));
        var before = await it.Api.Anonymous().Read(it.Own);
        clock.Forward(1);
        var after = await it.Api.Anonymous().Read(it.Own);
        var (listed, found) = (await Listed(it), await it.One.Read($"{AnActivity.Url}?state=expired"));
        await it.By(it.User, "amendment", new { kind = "major" });
        await it.By(it.One, "assessment");
        await it.By(it.One, "decision", AnActivity.Accredit());

        Assert.Equal((HttpStatusCode.Created, "run.not-accredited"), (lastDay.Status, dayAfter.Code));
        Assert.Equal(("accredited", "expired", 0), ((string?)before["state"], (string?)after["state"], listed));
        Assert.Single(found.Json!["items"]!.AsArray());
        Assert.Equal(("accredited", number), (it.State, (string?)it.Last["number"]));
        Assert.NotEqual(etag, it.Last.ETag);
    }

    private static int DaysUntil(Answer activity) =>
        DateOnly.Parse((string)activity["accreditedUntil"]!).DayNumber - DateOnly.Parse(AnActivity.Today).DayNumber;

    private static async Task<int> Listed(AnActivity it) =>
        (await it.Api.Anonymous().Read($"{AnActivity.Url}?provider={it.Provider}")).Json!["items"]!.AsArray().Count;
}
