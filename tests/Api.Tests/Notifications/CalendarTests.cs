using Accreditation.Domain.Registrations;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Notifications;

/// <summary>What the calendar does to a registration whose renewal nobody files.</summary>
public class CalendarTests
{
    [Theory, EveryDatabase]
    public async Task Nobody_lapses_of_whom_nothing_is_proven(TestDatabase database)
    {
        var sender = ScriptedSender.Answering(_ => ScriptedSender.Failed("smtp-550", final: true));
        await using var host = await NoticeHost.Start(database, sender: sender);
        var registration = await host.Registered(endsInDays: 20);

        for (var week = 0; week < 60; week += 2)
        {
            await host.Plan();
            await host.Deliver();
            await host.Announce();
            host.Clock.Forward(14);
        }

        Assert.Equal("registered", await host.Standing(registration));
        Assert.InRange((await host.Notices(registration, "&state=given-up")).Length, 28, 30);
        Assert.Empty(await host.Told(registration));
    }

    [Theory, EveryDatabase]
    public async Task Who_was_told_twice_gets_a_grace_lapses_after_it_and_is_told_that_as_well(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await host.Registered(endsInDays: 50);
        await Pass(host, 0);
        await Pass(host, 40);
        Assert.Equal(2, await host.Facts(registration, "notice-proven"));

        var standings = new List<string?> { await host.Standing(registration) };
        foreach (var days in new[] { 11, 181, 1 })
        {
            await Pass(host, days);
            standings.Add(await host.Standing(registration));
        }

        Assert.Equal(["registered", "conditional", "conditional", "lapsed"], standings);
        Assert.Equal(["conditional", "lapsed"], await host.Told(registration));
        var notices = await host.Notices(registration);
        Assert.Equal(
            ["period-ending", "period-ending", "registration-lapsed"],
            notices.Select(notice => (string)notice["kind"]!)
        );
        Assert.Equal(3, host.Mails.Length);
    }

    [Theory, EveryDatabase]
    public async Task A_late_second_notice_begins_the_grace_on_its_own_day(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await host.Registered(endsInDays: 10);
        await Pass(host, 0);
        host.Clock.Forward(20);
        var frozen = await host.Standing(registration);

        await Pass(host, 0);
        var told = await host.Standing(registration);
        host.Clock.Forward(1);

        Assert.Equal(("registered", "registered"), (frozen, told));
        Assert.Equal("conditional", await host.Standing(registration));
        Assert.Equal(
            ["period-ending", "period-overdue"],
            (await host.Notices(registration)).Select(notice => (string)notice["kind"]!)
        );
    }

    [Theory, EveryDatabase]
    public async Task A_bounce_stops_the_lapse_and_the_notices_go_on(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await host.Registered(endsInDays: 50);
        await Pass(host, 0);
        await Pass(host, 40);
        await Pass(host, 20);
        Assert.Equal("conditional", await host.Standing(registration));

        var first = await host.Registrar.Read($"/v1/notices/{(string)(await host.Notices(registration))[0]["id"]!}");
        await host.Registrar.Change($"/v1/notices/{first.Id}/bounce", first.ETag, new { reason = "No such mailbox." });
        var frozen = await host.Standing(registration);
        await Pass(host, 0);

        Assert.Equal("registered", frozen);
        Assert.Equal("period-overdue", (string?)(await host.Notices(registration))[^1]["kind"]);
        Assert.Equal(2, await host.Facts(registration, "notice-proven"));
    }

    [Theory, EveryDatabase]
    public async Task A_boundary_is_told_once_however_many_nodes_look(TestDatabase database)
    {
        await using var one = await NoticeHost.Start(database);
        await using var other = await one.Another(database);
        var registrations = new[] { await one.Registered(400), await one.Registered(400), await one.Registered(400) };
        foreach (var registration in registrations)
            await registration.Suspend(until: one.Today.AddDays(30));

        one.Clock.Forward(31);
        await Task.WhenAll(one.Announce(), other.Announce(), one.Announce(), other.Announce());
        await one.Announce();

        foreach (var registration in registrations)
            Assert.Equal(["registered"], await one.Told(registration));
    }

    [Theory, EveryDatabase]
    public async Task A_measure_that_was_decided_ahead_is_told_on_its_day_and_no_answer_waits_for_that(
        TestDatabase database
    )
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await host.Registered(400);
        await registration.Suspend(from: host.Today.AddDays(10));

        await host.Announce();
        var before = await host.Told(registration);
        host.Clock.Forward(10);
        var answer = (string?)(await registration.LookUp())["standing"];
        await host.Announce();

        Assert.Empty(before);
        Assert.Equal("suspended", answer);
        Assert.Equal(["suspended"], await host.Told(registration));
    }

    [Theory, EveryDatabase]
    public async Task What_time_changed_before_anybody_told_it_is_not_hidden_by_the_next_decision(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await host.Registered(endsInDays: 50);
        await Pass(host, 0);
        await Pass(host, 40);
        host.Clock.Forward(20);

        await host.Change(registration, it => it.FileRenewal(host.Today, host.Clock.GetUtcNow()));
        await host.Announce();

        Assert.Equal(["conditional"], await host.Told(registration));
        Assert.Equal(nameof(Standing.Conditional), await host.Standing(registration), ignoreCase: true);
    }

    private static async Task Pass(NoticeHost host, int days)
    {
        host.Clock.Forward(days);
        await host.Announce();
        await host.Plan();
        await host.Deliver();
    }
}
