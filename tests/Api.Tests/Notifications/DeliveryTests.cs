using System.Net;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Application.Notifications;
using Accreditation.Domain.Registrations;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Notifications;

public class DeliveryTests
{
    [Theory, EveryDatabase]
    public async Task A_notice_is_planned_sent_and_proven(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await host.Registered(endsInDays: 100);

        await host.Plan();
        await host.Deliver();

        var notice = await host.Notice(registration);
        Assert.Equal(("period-ending", "proven"), ((string?)notice["kind"], (string?)notice["state"]));
        Assert.Equal(host.Today.AddDays(100 - 182), DateOnly.Parse((string)notice["scheduledOn"]!));
        Assert.Equal(
            ("file", $"{host.Today:yyyy-MM-dd}"),
            ((string?)notice["proof.channel"], (string?)notice["proof.arrivedOn"])
        );
        Assert.True(File.Exists(Path.Combine(host.Folder, (string)notice["proof.reference"]!)));
        Assert.Equal(1, await host.Facts(registration, "notice-proven"));
    }

    [Theory, EveryDatabase]
    public async Task The_message_names_the_person_the_number_the_end_and_the_portal_and_nothing_else(
        TestDatabase database
    )
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await host.Registered(endsInDays: 100);
        await registration.Suspend();

        await host.Plan();
        await host.Deliver();

        var mail = Assert.Single(host.Mails);
        var end = host.Today.AddDays(100);
        Assert.Contains(registration.Surname, mail, StringComparison.Ordinal);
        Assert.Contains(registration.Number, mail, StringComparison.Ordinal);
        Assert.Contains($"{end.Day} ", mail, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/docs", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("1980", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("schorsing", mail, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("{", mail, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task What_was_filed_before_it_went_out_is_not_asked_for_any_more(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await host.Registered(endsInDays: 100);
        await host.Plan();

        await host.Change(registration, it => it.FileRenewal(host.Today, host.Clock.GetUtcNow()));
        await host.Deliver();

        Assert.Empty(host.Mails);
        Assert.Equal("withdrawn", (string?)(await host.Notice(registration))["state"]);
    }

    [Theory, EveryDatabase]
    public async Task A_passing_failure_is_tried_again_until_it_arrives(TestDatabase database)
    {
        var sender = ScriptedSender.Answering(attempt =>
            attempt < 3 ? ScriptedSender.Failed("smtp-451", final: false) : ScriptedSender.Delivered
        );
        await using var host = await NoticeHost.Start(database, sender: sender);
        var registration = await host.Registered(endsInDays: 100);
        await host.Plan();

        await host.Deliver();
        var failed = await host.Notice(registration);
        await host.Deliver();
        var tried = sender.Attempts;
        host.Clock.Forward(1);
        await host.Deliver();
        host.Clock.Forward(1);
        await host.Deliver();
        var proven = await host.Notice(registration);

        Assert.Equal(("failed", "smtp-451", 1), ((string?)failed["state"], (string?)failed["failure"], tried));
        Assert.Equal(("proven", 3), ((string?)proven["state"], (int)proven["attempts"]!));
        Assert.Null(proven["failure"]);
        Assert.Equal(1, await host.Facts(registration, "notice-proven"));
    }

    [Theory, EveryDatabase]
    public async Task What_never_arrives_is_given_up_and_listed_for_a_letter(TestDatabase database)
    {
        var sender = ScriptedSender.Answering(_ => ScriptedSender.Failed("smtp-451", final: false));
        await using var host = await NoticeHost.Start(database, sender: sender);
        var registration = await host.Registered(endsInDays: 100);
        await host.Plan();

        for (var day = 0; day < 12; day++)
        {
            await host.Deliver();
            host.Clock.Forward(1);
        }

        Assert.Equal(8, sender.Attempts);
        Assert.Single(await host.Notices(registration, "&state=given-up"));
        Assert.Equal(0, await host.Facts(registration, "notice-proven"));
    }

    [Theory, EveryDatabase]
    public async Task A_refused_address_is_given_up_at_once(TestDatabase database)
    {
        var sender = ScriptedSender.Answering(_ => ScriptedSender.Failed("smtp-550", final: true));
        await using var host = await NoticeHost.Start(database, sender: sender);
        var registration = await host.Registered(endsInDays: 100);
        await host.Plan();

        await host.Deliver();
        host.Clock.Forward(3);
        await host.Deliver();

        Assert.Equal(1, sender.Attempts);
        Assert.Equal("given-up", (string?)(await host.Notice(registration))["state"]);
    }

    [Theory, EveryDatabase]
    public async Task A_sender_that_breaks_or_hangs_holds_up_nobody_else_and_is_tried_again(TestDatabase database)
    {
        var sender = new ScriptedSender(
            async (attempt, _) =>
                attempt switch
                {
                    1 => throw new InvalidOperationException("Broken."),
                    2 => await new TaskCompletionSource<SendOutcome>().Task,
                    _ => ScriptedSender.Delivered,
                }
        );
        await using var host = await NoticeHost.Start(
            database,
            builder => builder.UseSetting("Notifications:TimeoutSeconds", "1"),
            sender
        );
        for (var i = 0; i < 3; i++)
            await host.Registered(endsInDays: 100);
        await host.Plan();

        await host.Deliver();
        var failures = (await host.Notices(filter: "&state=failed")).Length;
        host.Clock.Forward(1);
        await host.Deliver();

        Assert.Equal(2, failures);
        Assert.Equal(3, (await host.Notices(filter: "&state=proven")).Length);
    }

    [Theory, EveryDatabase]
    public async Task A_process_killed_between_sending_and_recording_sends_again_and_proves_once(TestDatabase database)
    {
        using var kill = new CancellationTokenSource();
        var sender = new ScriptedSender(
            async (attempt, ct) =>
            {
                if (attempt > 1)
                    return ScriptedSender.Delivered;
                // It is out of the house, and then the process ends before it can say so.
                await kill.CancelAsync();
                ct.ThrowIfCancellationRequested();
                return ScriptedSender.Delivered;
            }
        );
        await using var host = await NoticeHost.Start(database, sender: sender);
        var registration = await host.Registered(endsInDays: 100);
        await host.Plan();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Deliver(kill.Token));
        var killed = await host.Notice(registration);
        await host.Deliver();
        var leased = sender.Attempts;
        host.Clock.Forward(1);
        await host.Deliver();
        await host.Deliver();

        Assert.Equal(("sending", 1), ((string?)killed["state"], leased));
        Assert.Equal("proven", (string?)(await host.Notice(registration))["state"]);
        Assert.Equal((2, 1), (sender.Attempts, await host.Facts(registration, "notice-proven")));
    }

    [Theory, EveryDatabase]
    public async Task A_registration_that_changes_while_the_notice_goes_out_keeps_both(TestDatabase database)
    {
        ARegistration registration = null!;
        var sender = new ScriptedSender(
            async (_, _) =>
            {
                await registration.Suspend();
                return ScriptedSender.Delivered;
            }
        );
        await using var host = await NoticeHost.Start(database, sender: sender);
        registration = await host.Registered(endsInDays: 100);
        await host.Plan();

        await host.Deliver();

        Assert.Equal("suspended", await host.Standing(registration));
        Assert.Equal((1, 1), (await host.Facts(registration, "notice-proven"), sender.Attempts));
    }

    [Theory, EveryDatabase]
    public async Task Two_nodes_at_once_plan_and_send_each_notice_once(TestDatabase database)
    {
        await using var one = await NoticeHost.Start(database);
        await using var other = await one.Another(database);
        var registrations = new List<ARegistration>();
        for (var i = 0; i < 12; i++)
            registrations.Add(await one.Registered(endsInDays: 100 + i));

        await Task.WhenAll(one.Plan(), other.Plan(), one.Plan(), other.Plan());
        await Task.WhenAll(one.Deliver(), other.Deliver(), one.Deliver(), other.Deliver());

        Assert.Equal(12, (await one.Notices(filter: "&state=proven")).Length);
        Assert.Equal(12, (await one.Notices()).Length);
        Assert.Equal(12, one.Mails.Length + other.Mails.Length);
        foreach (var registration in registrations)
            Assert.Equal(1, await one.Facts(registration, "notice-proven"));
    }

    [Theory, EveryDatabase]
    public async Task Without_a_mail_server_notices_stay_due_and_later_only_the_last_one_goes_out(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(
            database,
            builder => builder.UseSetting("Notifications:Transport", "Smtp")
        );
        var registration = await host.Registered(endsInDays: 100);
        for (var days = 100; days > 10; days -= 30)
        {
            await host.Plan();
            await host.Deliver();
            host.Clock.Forward(30);
        }

        var health = await host.Api.Anonymous().GetAsync("/health/ready");
        var due = await host.Notices(registration, "&state=due");
        await using var repaired = await host.Another(database);
        await repaired.Plan();
        await repaired.Deliver();

        Assert.Equal(("Degraded", HttpStatusCode.OK), (await health.Content.ReadAsStringAsync(), health.StatusCode));
        Assert.Equal(3, due.Length);
        Assert.Single(repaired.Mails);
        Assert.Equal(3, (await host.Notices(registration, "&state=withdrawn")).Length);
    }

    [Theory, EveryDatabase]
    public async Task More_registrations_than_one_page_are_all_planned(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        await ARegistration.Save(
            host.Api,
            db =>
            {
                for (var i = 0; i < 205; i++)
                {
                    var consultant = ARegistration.NewConsultant(ARegistration.NewSurname());
                    var period = ARegistration.Period(host.Today.AddYears(-5).AddDays(100 + i % 3));
                    db.Consultants.Add(consultant);
                    db.Registrations.Add(
                        Registration
                            .Issue(
                                ARegistration.NewNumber(),
                                consultant.Id,
                                period,
                                host.Clock.GetUtcNow().AddYears(-4)
                            )
                            .Value
                    );
                }
            }
        );

        await host.Plan();
        await host.Plan();

        var seen = new List<string>();
        for (var url = "/v1/notices?limit=100"; url is not null; )
        {
            var page = await host.Registrar.Read(url);
            seen.AddRange(page.Json!["items"]!.AsArray().Select(item => (string)item!["registrationNumber"]!));
            url = page["nextCursor"] is { } cursor ? $"/v1/notices?limit=100&cursor={cursor}" : null;
        }

        Assert.Equal((205, 205), (seen.Count, seen.Distinct().Count()));
    }
}
