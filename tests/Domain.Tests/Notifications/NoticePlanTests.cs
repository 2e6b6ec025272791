using Accreditation.Domain.Notifications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Tests.Policies;
using Accreditation.Domain.Tests.Registrations;
using FsCheck.Fluent;

namespace Accreditation.Domain.Tests.Notifications;

public class NoticePlanTests
{
    private static readonly Policy Policy = SamplePolicy.Create();
    private static readonly DateOnly End = A.LastDay;

    [Theory]
    [InlineData(-183, null)]
    [InlineData(-182, -182)]
    [InlineData(-100, -182)]
    [InlineData(-84, -84)]
    [InlineData(-41, -42)]
    [InlineData(-14, -14)]
    [InlineData(0, -14)]
    public void Of_the_notices_before_the_end_the_last_that_has_come_is_due(int today, int? scheduled)
    {
        var due = Due(A.Registration(), today);

        Assert.Equal(scheduled is { } day ? [(NoticeKind.PeriodEnding, day)] : [], due);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(13, 0)]
    [InlineData(14, 14)]
    [InlineData(29, 28)]
    [InlineData(3650, 3640)]
    public void After_the_end_one_is_due_every_two_weeks_while_too_few_are_proven(int today, int scheduled)
    {
        var registration = A.Registration();
        registration.ProveNotice(End.AddDays(-30), A.Now);

        Assert.Equal([(NoticeKind.PeriodOverdue, scheduled)], Due(registration, today));
    }

    [Fact]
    public void Once_enough_are_proven_nobody_is_told_again_until_the_lapse()
    {
        var registration = A.Lapsed();

        Assert.Empty(Due(registration, 1));
        Assert.Empty(Due(registration, 182));
        Assert.Equal([(NoticeKind.RegistrationLapsed, 183)], Due(registration, 183));
        Assert.Equal([(NoticeKind.RegistrationLapsed, 183)], Due(registration, 190));
    }

    [Theory]
    [InlineData(-30, false)]
    [InlineData(-29, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Who_meets_everything_but_did_not_file_is_told_daily_in_the_last_days(int today, bool told)
    {
        var due = NoticePlan.Due(A.Registration().History, Policy, End.AddDays(today), [], complete: true);

        Assert.Equal(told, due.Any(it => it.Kind is NoticeKind.CompleteNotSubmitted));
        Assert.All(
            due.Where(it => it.Kind is NoticeKind.CompleteNotSubmitted),
            it => Assert.Equal(End.AddDays(today), it.ScheduledOn)
        );
    }

    [Fact]
    public void Filing_renewal_ends_the_notices_and_annulling_it_brings_them_back()
    {
        var registration = A.Registration();
        var filed = registration.FileRenewal(End.AddDays(-90), A.Now).Value;
        Assert.Empty(Due(registration, -14));
        Assert.Empty(Due(registration, 20));

        registration.AnnulFact(filed, "Filed by mistake.", A.Now);

        Assert.Single(Due(registration, -14));
    }

    [Fact]
    public void A_next_period_a_removal_and_a_merge_end_the_notices()
    {
        var (renewed, removed, merged) = (A.Registration(), A.Registration(), A.Registration(digits: 23_456_789));
        renewed.OpenPeriod(A.Period(End.AddDays(1), End.AddYears(5)), A.Now);
        removed.Remove(RemovalGround.Deceased, End.AddDays(-20), null, A.Now);
        A.Registration().Absorb(merged, A.Now);

        Assert.All(new[] { renewed, removed, merged }, registration => Assert.Empty(Due(registration, -14)));
    }

    [Fact]
    public void A_provisional_registration_is_told_of_its_end_too()
    {
        var registration = A.Registration(A.Period(until: End, kind: PeriodKind.Provisional));

        Assert.Single(Due(registration, -14));
    }

    [Fact]
    public void A_filing_that_came_to_nothing_brings_the_notices_back()
    {
        var registration = A.Registration();
        registration.FileRenewal(End.AddDays(-90), A.Now);
        registration.CloseRenewal(End.AddDays(-20), A.Now);

        Assert.Equal([(NoticeKind.PeriodEnding, -14)], Due(registration, -14));
    }

    [Fact]
    public void An_extension_moves_the_notices_to_the_new_end_and_sends_them_anew()
    {
        var registration = A.Registration();
        var before = NoticePlan.Due(registration.History, Policy, End.AddDays(-14), []);
        registration.ExtendPeriod(6, Policy.Renewal.Extension, End.AddDays(-10), A.Now);
        var newEnd = End.AddMonths(6);

        var after = NoticePlan.Due(registration.History, Policy, newEnd.AddDays(-14), before);

        Assert.Equal(newEnd, registration.EndsOn);
        Assert.Equal(newEnd.AddDays(-14), Assert.Single(after).ScheduledOn);
        Assert.Empty(NoticePlan.Due(registration.History, Policy, newEnd.AddDays(-183), before));
        Assert.False(NoticePlan.StillHolds(before[0], registration.History, Policy, End.AddDays(-9)));
    }

    [Fact]
    public void Planning_again_adds_nothing_whatever_happened_before() =>
        Check(
            (registration, day) =>
            {
                var due = NoticePlan.Due(registration.History, Policy, day, [], complete: true);

                Assert.Empty(NoticePlan.Due(registration.History, Policy, day, due, complete: true));
                Assert.All(due, it => Assert.True(NoticePlan.StillHolds(it, registration.History, Policy, day)));
            }
        );

    [Fact]
    public void On_one_day_at_most_one_notice_is_due_beside_the_daily_one() =>
        Check(
            (registration, day) =>
            {
                var due = NoticePlan.Due(registration.History, Policy, day, [], complete: true);

                Assert.True(due.Count(it => it.Kind is not NoticeKind.CompleteNotSubmitted) <= 1);
                Assert.All(due, it => Assert.True(it.ScheduledOn <= day));
            }
        );

    [Fact]
    public void Nobody_who_is_removed_merged_or_filed_is_told_anything_and_who_is_lapsed_is_told_that() =>
        Check(
            (registration, day) =>
            {
                var due = NoticePlan.Due(registration.History, Policy, day, [], complete: true);
                var standing = registration.History.StandingOn(day);

                Assert.True(
                    due.Count == 0 || standing is not (null or Standing.Removed) && registration.MergedInto is null
                );
                Assert.All(
                    due,
                    it => Assert.Equal(standing is Standing.Lapsed, it.Kind is NoticeKind.RegistrationLapsed)
                );
                Assert.All(
                    due,
                    it => Assert.Null(registration.History.OpenFilingFor(registration.History.PeriodOn(day)!))
                );
            }
        );

    [Fact]
    public void While_the_end_date_is_frozen_for_want_of_proof_there_is_always_a_notice_underway() =>
        Check(
            (registration, day) =>
            {
                var history = registration.History;
                var frozen =
                    registration.MergedInto is null
                    && history.PeriodOn(day) is { } period
                    && history.PeriodOn(DateOnly.MaxValue) == period
                    && day > history.EndOf(period)
                    && history.OpenFilingFor(period) is null
                    && history.Of<NoticeProven>().Count(notice => notice.TargetId == period.Id)
                        < period.NoticesRequired;

                Assert.True(
                    !frozen || NoticePlan.Due(history, Policy, day, []) is [{ Kind: NoticeKind.PeriodOverdue }]
                );
            }
        );

    private static (NoticeKind, int)[] Due(Registration registration, int today) =>
        [
            .. NoticePlan
                .Due(registration.History, Policy, End.AddDays(today), [])
                .Select(it => (it.Kind, it.ScheduledOn.DayNumber - End.DayNumber)),
        ];

    private static void Check(Action<Registration, DateOnly> holds) =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(30),
            Prop.ForAll(
                RandomHistories.Moves,
                moves =>
                {
                    var (one, other) = (A.Registration(), A.Registration(A.Period(A.FirstDay.AddYears(2)), 23_456_789));
                    foreach (var (step, move) in moves.Index())
                        RandomHistories.Play(
                            step % 3 == 0 ? other : one,
                            step % 3 == 0 ? one : other,
                            move,
                            RandomHistories.InstantOf(step)
                        );
                    foreach (var day in Enumerable.Range(0, 120).Select(i => A.FirstDay.AddDays(i * 61)))
                    {
                        holds(one, day);
                        holds(other, day);
                    }
                }
            )
        );
}
