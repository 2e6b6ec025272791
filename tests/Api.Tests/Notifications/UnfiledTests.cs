using Accreditation.Api.Tests.Registrations;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Notifications;

/// <summary>Who meets everything but has not filed would lapse for want of a form.</summary>
public class UnfiledTests
{
    [Theory, EveryDatabase]
    public async Task Who_is_complete_is_told_daily_until_they_file(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await Complete(host, endsInDays: 20);

        await host.Plan();
        await host.Plan();
        host.Clock.Forward(1);
        await host.Plan();
        await host.Change(registration, it => it.FileRenewal(host.Today, host.Clock.GetUtcNow()));
        host.Clock.Forward(1);
        await host.Plan();

        Assert.Equal(2, await Daily(host, registration));
    }

    [Theory, EveryDatabase]
    public async Task The_daily_notice_goes_out_and_is_no_warning_that_counts(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await Complete(host, endsInDays: 20);

        await host.Plan();
        await host.Deliver();

        Assert.Contains(host.Mails, mail => mail.Contains("nog niet ingediend", StringComparison.Ordinal));
        Assert.Equal((2, 1), (host.Mails.Length, await host.Facts(registration, "notice-proven")));
    }

    [Theory, EveryDatabase]
    public async Task Who_misses_something_or_has_time_left_is_not_told(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var (incomplete, early) = (await host.Registered(endsInDays: 20), await Complete(host, endsInDays: 60));

        await host.Plan();

        Assert.Equal((0, 0), (await Daily(host, incomplete), await Daily(host, early)));
    }

    [Theory, EveryDatabase]
    public async Task A_reminder_of_yesterday_is_not_sent_today(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var registration = await Complete(host, endsInDays: 20);
        await host.Plan();

        host.Clock.Forward(1);
        await host.Deliver();

        Assert.Equal(
            "period-ending",
            (string?)Assert.Single(await host.Notices(registration, "&state=proven"))["kind"]
        );
        Assert.Single(await host.Notices(registration, "&state=withdrawn"));
    }

    private static async Task<int> Daily(NoticeHost host, ARegistration registration) =>
        (await host.Notices(registration)).Count(notice => (string?)notice["kind"] == "complete-not-submitted");

    /// <summary>A registration with a ledger that meets every rule, and a dispensation of the hours worked.</summary>
    private static async Task<ARegistration> Complete(NoticeHost host, int endsInDays)
    {
        var registration = await host.Registered(endsInDays);
        var first = host.Today.AddYears(-1);
        var credits = Enumerable
            .Range(0, 10)
            .SelectMany(week =>
                new[]
                {
                    Share(first.AddDays(14 * week), "accredited", 6, "law-and-case-law", 3),
                    Share(first.AddDays(14 * week + 1), "accredited", 6, "conversation-and-conflict", 3),
                    Share(first.AddDays(14 * week + 2), "peer-consultation", 4, "ethics-privacy-discrimination", 4),
                }
            )
            .Append(Share(first.AddDays(200), "reflection", 6, "ethics-privacy-discrimination", 6));

        await ARegistration.Save(host.Api, db => db.CpdCredits.AddRange(credits));
        await host.Change(
            registration,
            it =>
                it.Dispense(
                    "work-hours",
                    100,
                    new DispensationRules([], 100),
                    host.Today.AddDays(-1),
                    host.Clock.GetUtcNow()
                )
        );
        return registration;

        CpdCredit Share(DateOnly day, string category, decimal points, string theme, decimal onTheme) =>
            CpdCredit
                .Enter(
                    new CreditOwner(registration.ConsultantId, "wmo-consulent"),
                    new CreditFacts(CreditSource.Registrar, "Course", (int)(60 * points), day, day, Reason: "Entered."),
                    [new PointsShare(category, points, [new ThemePoints(theme, onTheme)])],
                    host.Clock.GetUtcNow().AddDays(-2)
                )
                .Single();
    }
}
