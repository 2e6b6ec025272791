using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;

namespace Accreditation.Domain.Tests.Registrations;

internal static class A
{
    public static readonly DateOnly FirstDay = new(2021, 1, 1);
    public static readonly DateOnly LastDay = new(2025, 12, 31);
    public static readonly DateTimeOffset Now = new(2021, 1, 1, 9, 0, 0, TimeSpan.Zero);

    public static RegistrationPeriod Period(
        DateOnly? from = null,
        DateOnly? until = null,
        PeriodKind kind = PeriodKind.Full
    ) => new(from ?? FirstDay, until ?? LastDay, kind, new PolicyReference("wmo-consulent", 1), 26, 2);

    public static RegistrationNumber Number(int digits = 12_345_678) => RegistrationNumber.Draw(_ => digits);

    public static Registration Registration(
        RegistrationPeriod? period = null,
        int digits = 12_345_678,
        DateTimeOffset? issuedAt = null
    ) =>
        Domain
            .Registrations.Registration.Issue(
                Number(digits),
                Guid.CreateVersion7(),
                period ?? Period(),
                issuedAt ?? Now
            )
            .Value;

    public static Registration Lapsed(int digits = 12_345_678)
    {
        var registration = Registration(digits: digits);
        registration.ProveNotice(new DateOnly(2025, 7, 1), Now);
        registration.ProveNotice(new DateOnly(2025, 10, 1), Now);
        return registration;
    }

    public static Guid Suspension(this Registration registration, DateOnly from, DateOnly? until = null) =>
        registration.Suspend(SuspensionGround.Measure, from, until, from.AddYears(5), Now).Value;

    public static Standing? On(this Registration registration, int year, int month, int day) =>
        registration.History.StandingOn(new DateOnly(year, month, day));

    public static (DateOnly, DateOnly?, Standing)[] Stretches(this IEnumerable<StandingSegment> segments) =>
        [.. segments.OrderBy(s => s.From).Select(s => (s.From, s.Until, s.Standing))];
}
