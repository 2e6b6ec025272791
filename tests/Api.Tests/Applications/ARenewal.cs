using Accreditation.Api.Tests.Registrations;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Infrastructure.Applications;
using Accreditation.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Accreditation.Api.Tests.Applications;

/// <summary>
/// A consultant whose period of twenty months ends in some days by the clock of the register: too short to be drawn for an
/// audit. The notices that let it lapse are proven.
/// </summary>
internal sealed record ARenewal(ACase Case, ShiftingClock Clock, string Number, DateOnly End)
{
    public const string Section = "wmo-consulent";

    public RegisterApi Api => Case.Api;

    public DateOnly Today => DutchCalendar.DayOf(Clock.GetUtcNow());

    public static async Task<ARenewal> EndingIn(TestDatabase database, int days, bool complete = true)
    {
        var (api, clock) = await ShiftingClock.On(database);
        return await EndingIn(api, clock, days, complete);
    }

    public static async Task<ARenewal> EndingIn(
        RegisterApi api,
        ShiftingClock clock,
        int days,
        bool complete,
        int months = 20
    )
    {
        var it = await ACase.WithoutApplication(api);
        var (now, today) = (clock.GetUtcNow(), DutchCalendar.DayOf(clock.GetUtcNow()));
        var end = today.AddDays(days);
        var from = end.AddDays(1).AddMonths(-months);
        var registration = Registered(it.ConsultantId, from, end);
        await ARegistration.Save(
            api,
            db =>
            {
                db.Registrations.Add(registration);
                if (complete)
                    db.CpdCredits.AddRange(RenewalCohort.Ledger(it.ConsultantId, today.AddDays(50), now));
            }
        );
        return new ARenewal(it, clock, registration.Number.Value, end);
    }

    /// <summary>Begins and files it, with the work that the rules ask for.</summary>
    public async Task<ARenewal> File(bool withWork = true)
    {
        await Begin("renewal");
        if (withWork)
            await AddWork();
        await Case.Submit();
        return this;
    }

    public Task<ACase> Begin(string kind) => Case.Begin(new { kind, section = Section });

    public Task<Answer> AddWork() =>
        Case.Add(
            new
            {
                kind = "employer-statement",
                issuedOn = Day(Today),
                from = Day(Today.AddMonths(-18)),
                until = Day(Today.AddDays(-1)),
                hours = 2500,
                organisation = ACase.Employer,
            }
        );

    /// <summary>Lets the system look at everything that was filed.</summary>
    public async Task<Answer> Screened()
    {
        await Api.Services.GetServices<IHostedService>().OfType<RenewalDesk>().Single().Sweep(default);
        for (var patience = 0; patience < 100; patience++, await Task.Delay(20))
            if ((await Case.Read()) is var read && read["screening"] is not null)
                return read;

        return await Case.Read();
    }

    public async Task<string?> StandingOn(DateOnly day) =>
        (string?)(await Api.Anonymous().Read($"/v1/register-entries/{Number}?validAt={Day(day)}"))["standing"];

    public Task<string?> Standing() => StandingOn(Today);

    /// <summary>The periods of the registration, first and last day.</summary>
    public async Task<(DateOnly From, DateOnly Until)[]> Periods()
    {
        await using var scope = Api.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Accreditation.Application.Shared.IRegisterDb>();
        var number = RegistrationNumber.Parse(Number).Value;
        var registration = db.Registrations.Where(it => it.Number == number);
        var facts = registration.SelectMany(it => it.Facts).ToArray();
        return [.. facts.OfType<PeriodOpened>().OrderBy(it => it.Sequence).Select(it => (it.EffectiveOn, it.Until))];
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");

    private static Registration Registered(Guid consultantId, DateOnly from, DateOnly until)
    {
        var issued = new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero);
        var period = new RegistrationPeriod(from, until, PeriodKind.Full, new PolicyReference(Section, 1), 26, 2);
        var number = ARegistration.NewNumber();
        var registration = Registration.Issue(number, consultantId, period, issued).Value;
        registration.ProveNotice(from.AddDays(1), issued);
        registration.ProveNotice(from.AddDays(2), issued);
        return registration;
    }
}
