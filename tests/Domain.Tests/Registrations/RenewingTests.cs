using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Tests.Policies;

namespace Accreditation.Domain.Tests.Registrations;

/// <summary>The registration of these tests runs from 2021 to 2025, with the notices proven that let it lapse.</summary>
public class RenewingTests
{
    private static readonly NextPeriodTerms Terms = new(60, new PolicyReference("wmo-consulent", 2), 26, 2);

    private readonly Registration registration = A.Lapsed();

    private Guid Period => registration.History.LastPeriod!.Id;

    [Theory]
    [InlineData("2025-10-01", "2025-10-15")]
    [InlineData("2025-12-31", "2026-09-01")]
    [InlineData("2026-03-01", "2026-09-01")]
    public void The_next_period_follows_the_old_one_whenever_it_is_decided(string filed, string decided)
    {
        registration.FileRenewal(DateOnly.Parse(filed), A.Now);

        Assert.Null(registration.Renew(Period, Terms, DateOnly.Parse(decided), A.Now).Error);

        var next = registration.History.LastPeriod!;
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2030, 12, 31)), (next.EffectiveOn, next.Until));
        Assert.Equal(2, next.Policy.Version);
        Assert.Equal(Standing.Registered, registration.On(2026, 10, 1));
    }

    [Fact]
    public void An_extension_moves_the_start_of_the_next_period_and_not_the_anniversary()
    {
        registration.ExtendPeriod(6, Rules.Extension, new DateOnly(2025, 10, 1), A.Now);
        registration.FileRenewal(new DateOnly(2026, 6, 1), A.Now);

        registration.Renew(Period, Terms, new DateOnly(2026, 6, 2), A.Now);

        var next = registration.History.LastPeriod!;
        Assert.Equal((new DateOnly(2026, 7, 1), new DateOnly(2030, 12, 31)), (next.EffectiveOn, next.Until));
    }

    [Fact]
    public void A_leap_day_does_not_move_the_anniversary()
    {
        var leap = A.Registration(A.Period(new(2023, 3, 1), new(2028, 2, 29)));

        leap.Renew(leap.History.LastPeriod!.Id, Terms, new DateOnly(2028, 2, 1), A.Now);

        Assert.Equal(new DateOnly(2033, 2, 28), leap.History.LastPeriod!.Until);
    }

    [Fact]
    public void A_period_is_renewed_once()
    {
        var period = Period;
        registration.Renew(period, Terms, new DateOnly(2025, 12, 1), A.Now);

        var again = registration.Renew(period, Terms, new DateOnly(2025, 12, 1), A.Now);

        Assert.Equal("registration.renewed-already", again.Error?.Code);
    }

    [Fact]
    public void A_removal_is_not_undone_by_a_renewal()
    {
        registration.FileRenewal(new DateOnly(2025, 12, 1), A.Now);
        registration.Remove(RemovalGround.Measure, new DateOnly(2025, 12, 15), new DateOnly(2030, 1, 1), A.Now);

        var renewed = registration.Renew(Period, Terms, new DateOnly(2025, 12, 20), A.Now);

        Assert.Equal("registration.not-active", renewed.Error?.Code);
    }

    [Fact]
    public void An_extension_that_was_asked_in_time_can_be_granted_late()
    {
        Assert.Equal(Standing.Conditional, registration.On(2026, 1, 15));

        registration.ExtendPeriod(6, Rules.Extension, new DateOnly(2025, 12, 31), A.Now);

        Assert.Equal(Standing.Registered, registration.On(2026, 1, 15));
        Assert.Equal(new DateOnly(2026, 6, 30), registration.History.EndOf(registration.History.LastPeriod!));
    }

    [Fact]
    public void No_more_is_dispensed_of_one_rule_than_the_rules_allow()
    {
        var (rules, day) = (Rules.Dispensation with { MaxReductionPercent = 50 }, new DateOnly(2025, 6, 1));
        Assert.Null(registration.Dispense("total", 30, rules, day, A.Now).Error);
        Assert.Null(registration.Dispense("work-hours", 50, rules, day, A.Now).Error);

        var more = registration.Dispense("total", 30, rules, day, A.Now);

        Assert.Equal("registration.dispensed-too-much", more.Error?.Code);
    }

    [Fact]
    public void Whoever_lapsed_comes_back_under_the_same_number_from_the_day_of_the_decision()
    {
        Assert.Equal(new DateOnly(2026, 7, 2), registration.History.EndedOn(new DateOnly(2027, 1, 1)));

        registration.Reinstate(A.Period(new(2027, 1, 1), new(2031, 12, 31)), A.Now.AddYears(6));

        Assert.Equal(Standing.Lapsed, registration.On(2026, 12, 31));
        Assert.Equal(Standing.Registered, registration.On(2027, 1, 1));
        Assert.Null(registration.History.EndedOn(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void Whoever_is_registered_does_not_come_back() =>
        Assert.Equal(
            "registration.period-still-open",
            registration.Reinstate(A.Period(new(2025, 1, 1), new(2029, 12, 31)), A.Now).Error?.Code
        );

    private static RenewalRules Rules => SamplePolicy.Create().Renewal;
}
