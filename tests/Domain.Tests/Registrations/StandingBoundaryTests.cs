using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using FsCheck.Fluent;

namespace Accreditation.Domain.Tests.Registrations;

public class StandingBoundaryTests
{
    [Fact]
    public void What_time_alone_changes_is_told_once()
    {
        var registration = A.Lapsed();
        registration.TakeEvents();

        registration.AnnounceStandings(A.LastDay);
        Assert.Empty(registration.TakeEvents());
        registration.AnnounceStandings(A.LastDay.AddDays(200));
        registration.AnnounceStandings(A.LastDay.AddDays(200));

        Assert.Equal(
            [
                new RegistrationStandingChanged(
                    registration.Number,
                    A.LastDay.AddDays(1),
                    Standing.Conditional,
                    Standing.Registered
                ),
                new RegistrationStandingChanged(
                    registration.Number,
                    A.LastDay.AddDays(183),
                    Standing.Lapsed,
                    Standing.Conditional
                ),
            ],
            registration.TakeEvents()
        );
    }

    [Fact]
    public void A_fact_that_changes_the_standing_at_once_tells_it_by_itself()
    {
        var registration = A.Registration();
        registration.Suspension(A.FirstDay);

        registration.AnnounceStandings(A.FirstDay.AddDays(10));

        Assert.DoesNotContain(registration.TakeEvents(), happened => happened is RegistrationStandingChanged);
    }

    [Fact]
    public void A_proof_that_comes_late_tells_what_it_changed_for_days_that_are_over()
    {
        var registration = A.Registration();
        registration.ProveNotice(new DateOnly(2025, 7, 1), A.Now);
        registration.TakeEvents();
        var arrived = A.LastDay.AddDays(10);

        registration.ProveNotice(
            registration.History.Of<PeriodOpened>().Single().Id,
            arrived,
            new DateTimeOffset(2026, 1, 17, 9, 0, 0, TimeSpan.Zero)
        );

        var told = Assert.Single(registration.TakeEvents().OfType<RegistrationStandingChanged>());
        Assert.Equal((arrived.AddDays(1), Standing.Conditional), (told.From, told.Standing));
    }

    [Fact]
    public void A_suspension_that_ends_by_itself_and_one_that_begins_later_are_told_on_their_day()
    {
        var registration = A.Registration();
        registration.Suspension(new DateOnly(2022, 1, 1), new DateOnly(2022, 3, 31));
        registration.TakeEvents();

        registration.AnnounceStandings(new DateOnly(2022, 1, 1));
        registration.AnnounceStandings(new DateOnly(2022, 4, 1));

        Assert.Equal(
            [Standing.Suspended, Standing.Registered],
            registration.TakeEvents().OfType<RegistrationStandingChanged>().Select(told => told.Standing)
        );
    }

    [Fact]
    public void A_fact_recorded_before_anybody_told_a_boundary_does_not_hide_it()
    {
        var registration = A.Lapsed();
        registration.TakeEvents();
        var inGrace = new DateTimeOffset(2026, 1, 10, 9, 0, 0, TimeSpan.Zero);

        registration.FileRenewal(new DateOnly(2026, 1, 10), inGrace);

        Assert.Equal(
            ["registration.standing-changed.v1", "registration.renewal-filed.v1"],
            registration.TakeEvents().Select(happened => happened.Type)
        );
    }

    [Fact]
    public void A_registration_that_begins_later_is_told_when_it_begins()
    {
        var registration = A.Registration(issuedAt: A.Now.AddDays(-10));
        registration.TakeEvents();

        registration.AnnounceStandings(A.FirstDay);

        var told = Assert.IsType<RegistrationStandingChanged>(Assert.Single(registration.TakeEvents()));
        Assert.Equal((null, Standing.Registered), (told.Previous, told.Standing));
    }

    [Fact]
    public void A_merged_registration_tells_nothing()
    {
        var merged = A.Lapsed(23_456_789);
        A.Registration().Absorb(merged, A.Now);
        merged.TakeEvents();

        merged.AnnounceStandings(A.LastDay.AddDays(200));

        Assert.Empty(merged.TakeEvents());
    }

    [Fact]
    public void However_often_and_late_it_runs_no_boundary_is_told_twice_and_none_is_left() =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(30),
            Prop.ForAll(
                RandomHistories.Moves,
                moves =>
                {
                    var registration = A.Registration();
                    foreach (var (step, move) in moves.Where(move => move.Kind % 14 is not (10 or 13)).Index())
                    {
                        var now = A.Now.AddDays(step * 45);
                        RandomHistories.Play(registration, registration, move, now);
                        registration.TakeEvents();
                        if (move.Day % 2 == 0)
                            AssertToldOnce(registration, DutchCalendar.DayOf(now.AddDays(move.Length % 90)));
                    }

                    AssertToldOnce(registration, A.FirstDay.AddYears(40));
                    Assert.All(
                        registration.Segments.Where(s => s.From < A.FirstDay.AddYears(40)),
                        s => Assert.True(s.Announced)
                    );
                }
            )
        );

    private static void AssertToldOnce(Registration registration, DateOnly today)
    {
        var expected = registration.Segments.Where(s => !s.Announced && s.From <= today).Select(s => s.From).Order();
        var waiting = expected.ToArray();
        registration.AnnounceStandings(today);
        registration.AnnounceStandings(today);

        Assert.Equal(
            waiting,
            registration.TakeEvents().OfType<RegistrationStandingChanged>().Select(told => told.From)
        );
    }
}
