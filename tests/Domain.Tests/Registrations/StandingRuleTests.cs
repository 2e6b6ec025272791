using Accreditation.Domain.Registrations;

namespace Accreditation.Domain.Tests.Registrations;

public class StandingRuleTests
{
    [Fact]
    public void There_is_no_standing_before_the_first_day()
    {
        var registration = A.Registration();

        Assert.Null(registration.On(2020, 12, 31));
        Assert.Equal(Standing.Registered, registration.On(2021, 1, 1));
    }

    [Fact]
    public void A_full_period_ends_a_provisional_one_and_never_the_other_way_round()
    {
        var trainee = A.Registration(A.Period(until: new DateOnly(2022, 12, 31), kind: PeriodKind.Provisional));
        var training = A.Period(new DateOnly(2021, 7, 1), kind: PeriodKind.Provisional);

        Assert.Equal("registration.period-still-open", trainee.OpenPeriod(training, A.Now).Error?.Code);
        Assert.Null(trainee.OpenPeriod(A.Period(new DateOnly(2021, 7, 1)), A.Now).Error);
        Assert.Equal("registration.period-still-open", trainee.OpenPeriod(training, A.Now).Error?.Code);

        Assert.Equal(Standing.Provisional, trainee.On(2021, 6, 30));
        Assert.Equal(Standing.Registered, trainee.On(2021, 7, 1));
        Assert.Equal(Standing.Registered, trainee.On(2023, 1, 1));
    }

    [Fact]
    public void Somebody_in_training_is_provisional()
    {
        var registration = A.Registration(A.Period(kind: PeriodKind.Provisional));

        Assert.Equal(Standing.Provisional, registration.On(2021, 6, 1));
    }

    [Fact]
    public void A_period_that_ends_without_proven_notices_keeps_the_consultant_registered()
    {
        var registration = A.Registration();
        registration.ProveNotice(new DateOnly(2025, 7, 1), A.Now);

        Assert.Equal(Standing.Registered, registration.On(2040, 1, 1));
    }

    [Fact]
    public void Two_proven_notices_lead_over_grace_to_lapse()
    {
        var registration = A.Lapsed();

        Assert.Equal(Standing.Registered, registration.On(2025, 12, 31));
        Assert.Equal(Standing.Conditional, registration.On(2026, 1, 1));
        Assert.Equal(Standing.Conditional, registration.On(2026, 7, 1));
        Assert.Equal(Standing.Lapsed, registration.On(2026, 7, 2));
    }

    [Fact]
    public void Grace_begins_only_when_the_last_required_notice_arrived()
    {
        var registration = A.Registration();
        registration.ProveNotice(new DateOnly(2025, 7, 1), A.Now);
        registration.ProveNotice(new DateOnly(2026, 3, 1), A.Now);

        Assert.Equal(Standing.Registered, registration.On(2026, 3, 1));
        Assert.Equal(Standing.Conditional, registration.On(2026, 3, 2));
        Assert.Equal(Standing.Lapsed, registration.On(2026, 8, 31));
    }

    [Fact]
    public void Filing_in_time_keeps_the_consultant_registered_until_the_decision()
    {
        var registration = A.Lapsed();
        registration.FileRenewal(A.LastDay, A.Now);
        registration.Remove(RemovalGround.NotRenewed, new DateOnly(2027, 1, 1), null, A.Now);

        Assert.Equal(Standing.Registered, registration.On(2026, 12, 31));
        Assert.Equal(Standing.Removed, registration.On(2027, 1, 1));
    }

    [Fact]
    public void Filing_in_the_grace_keeps_the_grace_until_the_decision()
    {
        var registration = A.Lapsed();
        registration.FileRenewal(A.LastDay.AddDays(1), A.Now);

        Assert.Equal(Standing.Conditional, registration.On(2026, 12, 31));
        Assert.Equal(Standing.Conditional, registration.On(2029, 12, 31));
    }

    [Fact]
    public void Filing_after_the_grace_is_too_late()
    {
        var registration = A.Lapsed();
        var filed = registration.FileRenewal(new DateOnly(2026, 12, 31), A.Now);

        Assert.Equal("registration.not-active", filed.Error?.Code);
    }

    [Fact]
    public void A_filing_that_came_to_nothing_lets_the_grace_begin_on_the_day_after_it()
    {
        var registration = A.Lapsed();
        registration.FileRenewal(A.LastDay, A.Now);
        registration.CloseRenewal(new DateOnly(2026, 12, 31), A.Now);

        Assert.Equal(Standing.Registered, registration.On(2026, 12, 31));
        Assert.Equal(Standing.Conditional, registration.On(2027, 1, 1));
        Assert.Equal(Standing.Lapsed, registration.On(2027, 7, 2));
    }

    [Fact]
    public void A_filing_in_the_grace_that_came_to_nothing_after_it_lets_the_registration_lapse()
    {
        var registration = A.Lapsed();
        registration.FileRenewal(A.LastDay.AddDays(1), A.Now);
        registration.CloseRenewal(new DateOnly(2027, 3, 1), A.Now);

        Assert.Equal(Standing.Conditional, registration.On(2027, 3, 1));
        Assert.Equal(Standing.Lapsed, registration.On(2027, 3, 2));
    }

    [Fact]
    public void An_extension_moves_the_end_of_the_period_and_the_grace_with_it()
    {
        var registration = A.Lapsed();
        registration.ExtendPeriod(6, new([], [6], 12, 24), A.LastDay, A.Now);
        var end = A.LastDay.AddMonths(6);

        Assert.Equal(end, registration.History.EndOf(registration.History.PeriodOn(end)!));
        Assert.Equal(Standing.Registered, registration.On(end.Year, end.Month, end.Day));
        Assert.Equal(Standing.Conditional, registration.History.StandingOn(end.AddDays(1)));
    }

    [Fact]
    public void A_period_is_not_extended_by_more_than_the_rules_allow()
    {
        var registration = A.Registration();
        registration.ExtendPeriod(6, new([], [6], 12, 24), A.LastDay, A.Now);
        var outcome = registration.ExtendPeriod(12, new([], [6, 12], 12, 24), A.LastDay, A.Now);

        Assert.Equal("registration.extended-too-long", outcome.Error?.Code);
    }

    [Fact]
    public void A_period_that_is_over_is_not_extended()
    {
        var outcome = A.Lapsed().ExtendPeriod(6, new([], [6], 12, 24), A.LastDay.AddDays(1), A.Now);

        Assert.Equal("registration.period-over", outcome.Error?.Code);
    }

    [Fact]
    public void A_period_opened_after_a_lapse_or_a_removal_makes_registered_again()
    {
        var registration = A.Lapsed();
        registration.OpenPeriod(A.Period(new DateOnly(2027, 1, 1), new DateOnly(2031, 12, 31)), A.Now);
        registration.Remove(RemovalGround.OwnRequest, new DateOnly(2028, 1, 1), null, A.Now);
        registration.OpenPeriod(A.Period(new DateOnly(2029, 1, 1), new DateOnly(2030, 12, 31)), A.Now);

        Assert.Equal(Standing.Lapsed, registration.On(2026, 12, 31));
        Assert.Equal(Standing.Registered, registration.On(2027, 1, 1));
        Assert.Equal(Standing.Removed, registration.On(2028, 12, 31));
        Assert.Equal(Standing.Registered, registration.On(2029, 1, 1));
    }

    [Fact]
    public void A_removal_as_issued_in_error_ends_also_the_periods_granted_before_it()
    {
        var registration = A.Registration();
        registration.OpenPeriod(A.Period(new DateOnly(2026, 1, 1), new DateOnly(2030, 12, 31)), A.Now);
        registration.Remove(RemovalGround.IssuedInError, A.FirstDay, null, A.Now.AddYears(6));

        Assert.Equal([(A.FirstDay, null, Standing.Removed)], registration.Segments.Stretches());
    }

    [Fact]
    public void The_standing_is_conditional_until_the_last_condition_is_lifted()
    {
        var registration = A.Registration();
        var conditions = registration
            .ImposeConditions(["Finish the course.", "Have a mentor."], A.FirstDay, A.Now)
            .Value;
        registration.LiftCondition(conditions[0], new DateOnly(2021, 3, 1), A.Now);
        registration.LiftCondition(conditions[1], new DateOnly(2021, 5, 1), A.Now);

        Assert.Equal(Standing.Conditional, registration.On(2021, 4, 30));
        Assert.Equal(Standing.Registered, registration.On(2021, 5, 1));
    }

    [Fact]
    public void A_suspension_outranks_a_lapse_and_a_removal_outranks_a_suspension()
    {
        var registration = A.Lapsed();
        registration.Suspension(new DateOnly(2025, 1, 1));
        registration.Remove(RemovalGround.Measure, new DateOnly(2028, 1, 1), new DateOnly(2038, 1, 1), A.Now);

        Assert.Equal(Standing.Suspended, registration.On(2027, 1, 1));
        Assert.Equal(Standing.Removed, registration.On(2028, 1, 1));
    }

    [Fact]
    public void A_suspension_ends_on_its_last_day_or_when_it_is_lifted()
    {
        var registration = A.Registration();
        registration.Suspension(new DateOnly(2021, 2, 1), new DateOnly(2021, 2, 28));
        var open = registration.Suspension(new DateOnly(2022, 1, 1));
        registration.LiftSuspension(open, new DateOnly(2022, 4, 1), A.Now);

        Assert.Equal(Standing.Suspended, registration.On(2021, 2, 28));
        Assert.Equal(Standing.Registered, registration.On(2021, 3, 1));
        Assert.Equal(Standing.Suspended, registration.On(2022, 3, 31));
        Assert.Equal(Standing.Registered, registration.On(2022, 4, 1));
    }

    [Fact]
    public void Annulling_a_suspension_leaves_what_was_known_before()
    {
        var registration = A.Registration();
        var suspension = registration.Suspension(new DateOnly(2021, 2, 1));
        registration.AnnulFact(suspension, "Decided on the wrong person.", A.Now.AddDays(60));
        var day = new DateOnly(2021, 2, 2);

        Assert.Equal(Standing.Suspended, Standing.At(registration.Facts, day, A.Now.AddDays(59)));
        Assert.Equal(Standing.Registered, Standing.At(registration.Facts, day, A.Now.AddDays(60)));
    }

    [Fact]
    public void The_end_of_the_calendar_is_no_obstacle()
    {
        var registration = A.Registration(A.Period(until: DateOnly.MaxValue));
        registration.ProveNotice(A.FirstDay, A.Now);
        registration.ProveNotice(DateOnly.MaxValue, A.Now);

        Assert.Equal(Standing.Registered, registration.History.StandingOn(DateOnly.MaxValue));
        Assert.Single(registration.Segments);
    }
}
