using Accreditation.Domain.Consultants;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Infrastructure.Seeding;

/// <summary>
/// How the registration of one invented person goes, told by the verbs of the domain. Each thing is recorded on the day on
/// which it takes effect, so that questions about what was known earlier have an answer.
/// </summary>
internal sealed class DemoStory(
    RegistrationNumber number,
    DemoPeople people,
    Policy policy,
    Random random,
    DateTimeOffset now
)
{
    private Consultant? consultant;
    private Registration? registration;

    public DateOnly Today { get; } = DutchCalendar.DayOf(now);

    public Consultant Consultant => consultant ?? throw new InvalidOperationException("Nobody was entered.");

    public Registration Registration => registration ?? throw new InvalidOperationException("Nobody was registered.");

    public bool IsRegistered => registration is not null;

    /// <summary>The person as somebody who learns, while a full period runs; null otherwise.</summary>
    public DemoLearner? Learner =>
        registration?.History is { } history
        && history.PeriodOn(Today) is { Kind: PeriodKind.Full } period
        && history.EndOf(period) >= Today
            ? new DemoLearner(Consultant.Id, number.Value, period.EffectiveOn, history.EndOf(period))
            : null;

    /// <summary>A day at least so many, and less than so many, days ago.</summary>
    public DateOnly DaysAgo(int least, int most) => Today.AddDays(-random.Next(least, most));

    /// <summary>A day at least so many, and less than so many, days from now.</summary>
    public DateOnly DaysAhead(int least, int most) => Today.AddDays(random.Next(least, most));

    public DateTimeOffset At(DateOnly day) =>
        day >= Today ? now : new DateTimeOffset(day, new TimeOnly(9, 30), TimeSpan.Zero);

    public DemoStory Enter(DateOnly on)
    {
        consultant = people.Enter(on, At(on));
        return this;
    }

    public DemoStory Register(DateOnly from, PeriodKind kind = PeriodKind.Full)
    {
        Enter(from.AddDays(-random.Next(20, 60)));
        registration = Registration.Issue(number, Consultant.Id, Period(from, kind), At(from)).Value;
        return this;
    }

    /// <summary>Registers so that the period has its last day on a day.</summary>
    public DemoStory RegisterUntil(DateOnly until) =>
        Register(until.AddDays(1).AddMonths(-policy.Registration.PeriodMonths));

    public DemoStory Renew()
    {
        var until = Registration.History.Of<PeriodOpened>().Max(period => period.Until);
        Do(on => Registration.FileRenewal(on, At(on)), until.AddDays(-40));
        return Do(on => Registration.OpenPeriod(Period(on, PeriodKind.Full), At(on)), until.AddDays(1));
    }

    /// <summary>The notices without which nothing lapses have arrived before the end of the period.</summary>
    public DemoStory Warn()
    {
        var until = Registration.History.Of<PeriodOpened>().Max(period => period.Until);
        for (var notice = 1; notice <= policy.Registration.RequiredProvenNotices; notice++)
            Do(on => Registration.ProveNotice(on, At(on)), until.AddDays(-60 * notice));
        return this;
    }

    /// <summary>Does something on a day; a refusal would be a mistake in the story.</summary>
    public DemoStory Do(Func<DateOnly, IOutcome> verb, DateOnly on) =>
        verb(on).Error is { } refused ? throw new InvalidOperationException($"{refused.Code} on {on}") : this;

    private RegistrationPeriod Period(DateOnly from, PeriodKind kind)
    {
        var terms = policy.Registration;
        var months = kind is PeriodKind.Full ? terms.PeriodMonths : terms.Provisional.MaxMonths;
        var until = from.AddMonths(months).AddDays(-1);
        return new(from, until, kind, policy.Reference, terms.GraceWeeks, terms.RequiredProvenNotices);
    }
}
