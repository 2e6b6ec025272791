using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Tests.Registrations;

public class RegistrationMeasuresTests
{
    private static readonly DateOnly Day = new(2022, 1, 1);

    [Fact]
    public void A_suspension_needs_a_publication_that_lasts_as_long_as_it() =>
        Refused(
            "registration.publication-ends-before-measure",
            A.Registration().Suspend(SuspensionGround.Measure, Day, Day.AddDays(9), Day.AddDays(8), A.Now)
        );

    [Fact]
    public void A_suspension_cannot_end_before_it_begins() =>
        Refused(
            "registration.ends-before-it-begins",
            A.Registration().Suspend(SuspensionGround.Measure, Day, Day.AddDays(-1), Day, A.Now)
        );

    [Fact]
    public void A_lapsed_registration_cannot_be_suspended() =>
        Refused(
            "registration.not-active",
            A.Lapsed()
                .Suspend(SuspensionGround.Measure, new DateOnly(2027, 1, 1), null, new DateOnly(2030, 1, 1), A.Now)
        );

    [Fact]
    public void A_suspended_registration_cannot_be_suspended_again()
    {
        var registration = A.Registration();
        registration.Suspension(Day);

        Refused(
            "registration.already-suspended",
            registration.Suspend(SuspensionGround.Interim, Day.AddDays(1), null, Day.AddYears(1), A.Now)
        );
    }

    [Fact]
    public void A_suspension_is_lifted_once_and_while_it_runs()
    {
        var registration = A.Registration();
        var suspension = registration.Suspension(Day, Day.AddDays(30));

        Refused("registration.lifted-before-it-began", registration.LiftSuspension(suspension, Day.AddDays(-1), A.Now));
        Refused("registration.lifted-after-it-ended", registration.LiftSuspension(suspension, Day.AddDays(31), A.Now));
        Assert.Null(registration.LiftSuspension(suspension, Day.AddDays(10), A.Now).Error);
        Refused("registration.already-lifted", registration.LiftSuspension(suspension, Day.AddDays(10), A.Now));
        Refused("resource.not-found", registration.LiftSuspension(Guid.NewGuid(), Day, A.Now));
    }

    [Fact]
    public void The_published_suspension_ends_where_it_was_lifted()
    {
        var registration = A.Registration();
        registration.LiftSuspension(registration.Suspension(Day, Day.AddDays(30)), Day.AddDays(10), A.Now);

        var measure = Assert.Single(registration.PublicRecord.Measures);
        Assert.Equal((MeasureKind.Suspension, Day, Day.AddDays(9)), (measure.Kind, measure.From, measure.Until));
    }

    [Fact]
    public void A_published_measure_is_shown_from_its_first_day_until_its_publication_ends()
    {
        var published = A.Registration();
        published.Suspension(Day, Day.AddDays(30));
        var record = published.PublicRecord;

        Assert.Empty(record.Shown(Day.AddDays(-1), Day));
        Assert.Single(record.Shown(Day, Day.AddYears(5)));
        Assert.Empty(record.Shown(Day, Day.AddYears(5).AddDays(1)));
    }

    [Theory]
    [InlineData(RemovalGround.Measure, false, "registration.publication-end-missing")]
    [InlineData(RemovalGround.OwnRequest, true, "registration.publication-only-for-measure")]
    [InlineData(RemovalGround.Deceased, true, "registration.publication-only-for-measure")]
    public void Only_a_measure_is_published_and_always_for_a_limited_time(
        RemovalGround ground,
        bool published,
        string code
    ) => Refused(code, A.Registration().Remove(ground, Day, published ? Day.AddYears(10) : null, A.Now));

    [Theory]
    [InlineData(RemovalGround.OwnRequest, false)]
    [InlineData(RemovalGround.NotRenewed, false)]
    [InlineData(RemovalGround.Deceased, true)]
    [InlineData(RemovalGround.IssuedInError, true)]
    public void Only_what_is_found_afterwards_has_effect_in_the_past(RemovalGround ground, bool allowed)
    {
        var outcome = A.Registration().Remove(ground, A.FirstDay, null, A.Now.AddDays(100));

        Assert.Equal(allowed ? null : "registration.removal-backdated", outcome.Error?.Faults[0].Code);
    }

    [Fact]
    public void Somebody_is_removed_once()
    {
        var registration = A.Registration();
        registration.Remove(RemovalGround.OwnRequest, Day, null, A.Now);

        Refused(
            "registration.already-removed",
            registration.Remove(RemovalGround.Measure, Day.AddDays(1), Day.AddYears(9), A.Now)
        );
    }

    [Fact]
    public void A_published_removal_ends_where_a_later_decision_reopens()
    {
        var registration = A.Registration();
        registration.Remove(RemovalGround.Measure, Day, Day.AddYears(10), A.Now);
        registration.OpenPeriod(A.Period(Day.AddYears(2), Day.AddYears(7)), A.Now.AddDays(1));

        var measure = Assert.Single(registration.PublicRecord.Measures);
        Assert.Equal((MeasureKind.Removal, Day.AddYears(2).AddDays(-1)), (measure.Kind, measure.Until));
    }

    [Fact]
    public void The_public_record_knows_until_when_a_day_is_valid()
    {
        var registration = A.Registration();
        registration.OpenPeriod(A.Period(new DateOnly(2026, 1, 1), new DateOnly(2030, 12, 31)), A.Now);
        registration.Remove(RemovalGround.Deceased, new DateOnly(2028, 1, 1), null, A.Now);

        Assert.Null(registration.PublicRecord.ValidUntil(new DateOnly(2020, 1, 1)));
        Assert.Equal(A.LastDay, registration.PublicRecord.ValidUntil(A.LastDay));
        Assert.Equal(new DateOnly(2030, 12, 31), registration.PublicRecord.ValidUntil(new DateOnly(2026, 1, 1)));
        Assert.Null(registration.PublicRecord.ValidUntil(new DateOnly(2028, 1, 1)));
    }

    [Theory]
    [InlineData("", "input.required")]
    [InlineData("Ask 111222333 for proof.", "input.bsn-refused")]
    public void A_condition_says_something_and_holds_no_citizen_service_number(string text, string code)
    {
        var outcome = A.Registration().ImposeConditions(["Have a mentor.", text], Day, A.Now);

        var fault = Assert.Single(outcome.Error!.Faults);
        Assert.Equal((code, "#/texts/1"), (fault.Code, fault.Location));
    }

    [Fact]
    public void A_next_period_begins_after_the_open_one() =>
        Refused(
            "registration.period-still-open",
            A.Registration().OpenPeriod(A.Period(A.LastDay, A.LastDay.AddYears(5)), A.Now)
        );

    [Fact]
    public void What_happened_is_told_without_personal_data()
    {
        var registration = A.Registration();
        registration.ImposeConditions(["Have a mentor."], Day, A.Now);

        var events = registration.TakeEvents();
        Assert.Equal(["registration.issued.v1", "registration.condition-imposed.v1"], events.Select(e => e.Type));
        Assert.DoesNotContain("mentor", events[1].ToString());
    }

    private static void Refused(string code, IOutcome outcome) =>
        Assert.Equal(code, outcome.Error is { Faults: [var fault, ..] } ? fault.Code : outcome.Error?.Code);
}
