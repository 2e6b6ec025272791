using Accreditation.Domain.Notifications;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Tests.Registrations;

namespace Accreditation.Domain.Tests.Notifications;

public class NoticeTests
{
    private static readonly DateTimeOffset Now = new(2025, 10, 8, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2025, 10, 8);
    private static readonly NoticeProof Proof = new(NoticeChannel.Email, "2.0.0 Ok: queued as 4Xk2", Today, Now);
    private static readonly NoticeFailure Passing = new("smtp-451", Final: false);

    [Fact]
    public void A_proof_is_recorded_on_the_notice_and_on_the_registration()
    {
        var (registration, notice) = Sending();

        notice.Prove(Proof, registration, Now);

        var fact = registration.History.Of<NoticeProven>().Single();
        Assert.Equal((NoticeState.Proven, fact.Id), (notice.State, notice.FactId));
        Assert.Equal((Today, notice.PeriodId), (fact.EffectiveOn, fact.TargetId));
    }

    [Fact]
    public void Nothing_is_proven_that_was_not_sent_and_nothing_twice()
    {
        var (registration, due) = Due();
        var (other, sent) = Sending();
        sent.Prove(Proof, other, Now);

        Assert.Equal("notice.wrong-state", due.Prove(Proof, registration, Now).Error?.Code);
        Assert.Equal("notice.wrong-state", sent.Prove(Proof, other, Now).Error?.Code);
        Assert.Empty(registration.History.Of<NoticeProven>());
        Assert.Single(other.History.Of<NoticeProven>());
    }

    [Fact]
    public void What_was_given_up_or_is_tried_again_arrived_all_the_same_when_a_slow_attempt_gets_through()
    {
        var (registration, notice) = Sending();
        notice.Fail(1, Passing with { Final = true });
        Assert.Equal(NoticeState.GivenUp, notice.State);

        Assert.Null(notice.Prove(Proof, registration, Now).Error);

        Assert.Equal((NoticeState.Proven, null), (notice.State, notice.Failure));
    }

    [Fact]
    public void A_passing_failure_is_tried_again_and_a_final_one_is_not()
    {
        var (passing, final) = (Sending().Notice, Sending().Notice);

        passing.Fail(1, Passing);
        final.Fail(1, new NoticeFailure("smtp-550", Final: true));

        Assert.Equal((NoticeState.Failed, NoticeState.GivenUp), (passing.State, final.State));
    }

    [Fact]
    public void After_the_last_attempt_a_passing_failure_is_the_end()
    {
        var (_, notice) = Sending(NoticeRetry.MostAttempts);

        notice.Fail(NoticeRetry.MostAttempts, Passing);

        Assert.Equal(NoticeState.GivenUp, notice.State);
    }

    [Fact]
    public void The_failure_of_an_attempt_that_another_one_overtook_changes_nothing()
    {
        var (_, notice) = Sending(2);

        Assert.Equal("notice.wrong-state", notice.Fail(1, Passing).Error?.Code);
        Assert.Equal(NoticeState.Sending, notice.State);
    }

    [Fact]
    public void The_attempts_are_spread_with_growing_pauses_over_not_quite_three_days()
    {
        var pauses = Enumerable.Range(1, NoticeRetry.MostAttempts - 1).Select(NoticeRetry.PauseAfter).ToArray();

        Assert.Equal(pauses.Order(), pauses);
        Assert.All(pauses, pause => Assert.True(pause > NoticeRetry.LongestAttempt));
        Assert.InRange(pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause).TotalDays, 2, 3);
    }

    [Fact]
    public void A_notice_that_bounced_keeps_its_proof_and_bounces_once()
    {
        var (registration, notice) = Sending();
        Assert.Equal("notice.wrong-state", notice.Bounce("No such mailbox.", Now).Error?.Code);
        notice.Prove(Proof, registration, Now);

        Assert.Null(notice.Bounce("No such mailbox.", Now).Error);

        Assert.Equal((NoticeState.Bounced, Proof), (notice.State, notice.Proof));
        Assert.Equal("notice.wrong-state", notice.Bounce("No such mailbox.", Now).Error?.Code);
    }

    [Theory]
    [InlineData(NoticeKind.CompleteNotSubmitted)]
    [InlineData(NoticeKind.RegistrationLapsed)]
    public void The_daily_reminder_and_the_lapse_itself_are_no_warnings_that_count(NoticeKind kind)
    {
        var (registration, notice) = Sending(kind: kind);

        notice.Prove(Proof, registration, Now);

        Assert.Equal((NoticeState.Proven, null), (notice.State, notice.FactId));
        Assert.Empty(registration.History.Of<NoticeProven>());
    }

    [Fact]
    public void A_notice_that_arrives_after_a_merge_is_proven_and_lapses_nobody()
    {
        var (registration, notice) = Sending();
        A.Registration(digits: 23_456_789).Absorb(registration, Now);

        notice.Prove(Proof, registration, Now);

        Assert.Equal((NoticeState.Proven, null), (notice.State, notice.FactId));
    }

    [Fact]
    public void A_letter_counts_as_much_as_what_the_register_sends()
    {
        var registration = A.Registration();

        var notice = Notice.ByOtherMeans(registration, NoticeChannel.Letter, Today, "Signed receipt.", Now).Value;

        Assert.Equal((NoticeState.Proven, NoticeKind.ByOtherMeans), (notice.State, notice.Kind));
        Assert.Equal(Today, registration.History.Of<NoticeProven>().Single().EffectiveOn);
    }

    [Theory]
    [InlineData(NoticeChannel.Letter, 1, "input.invalid")]
    [InlineData(NoticeChannel.Email, 0, "input.invalid")]
    [InlineData(NoticeChannel.Phone, -2000, "notice.arrived-before-period")]
    public void What_a_registrar_cannot_vouch_for_is_refused(NoticeChannel channel, int arrived, string code)
    {
        var registration = A.Registration();

        var refused = Notice.ByOtherMeans(registration, channel, Today.AddDays(arrived), "Call of noon.", Now);

        Assert.Equal(code, refused.Error?.Code);
        Assert.Single(registration.Facts);
    }

    [Fact]
    public void Two_notices_on_one_day_are_one_warning()
    {
        var registration = A.Registration();
        Notice.ByOtherMeans(registration, NoticeChannel.Letter, Today, "Signed receipt.", Now);

        var again = Notice.ByOtherMeans(registration, NoticeChannel.Phone, Today, "Call of noon.", Now);

        Assert.Equal("notice.proven-that-day", again.Error?.Code);
    }

    [Fact]
    public void A_letter_about_a_merged_registration_belongs_to_the_survivor()
    {
        var registration = A.Registration();
        A.Registration(digits: 23_456_789).Absorb(registration, Now);

        var refused = Notice.ByOtherMeans(registration, NoticeChannel.Letter, Today, "Signed receipt.", Now);

        Assert.Equal("registration.merged", refused.Error?.Code);
    }

    [Fact]
    public void Without_a_period_there_is_nothing_to_tell()
    {
        var registration = A.Registration();
        registration.Remove(RemovalGround.Deceased, Today, null, Now);

        var refused = Notice.ByOtherMeans(registration, NoticeChannel.Letter, Today, "Signed receipt.", Now);

        Assert.Equal("registration.not-active", refused.Error?.Code);
    }

    private static (Registration Registration, Notice Notice) Due(NoticeKind kind = NoticeKind.PeriodEnding)
    {
        var registration = A.Registration();
        var occasion = new NoticeOccasion(registration.Facts[0].Id, kind, Today);
        return (registration, Notice.Plan(registration, occasion, Now));
    }

    private static (Registration Registration, Notice Notice) Sending(
        int attempt = 1,
        NoticeKind kind = NoticeKind.PeriodEnding
    )
    {
        var (registration, notice) = Due(kind);
        notice.Claim(attempt);
        return (registration, notice);
    }
}
