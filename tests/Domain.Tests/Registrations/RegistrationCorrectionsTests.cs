using Accreditation.Domain.Registrations;

namespace Accreditation.Domain.Tests.Registrations;

public class RegistrationCorrectionsTests
{
    private static readonly DateTimeOffset Later = new(2024, 6, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly Registration survivor = A.Registration(
        A.Period(new DateOnly(2023, 1, 1), new DateOnly(2027, 12, 31)),
        issuedAt: A.Now.AddYears(2)
    );
    private readonly Registration merged = A.Registration(digits: 23_456_789);

    [Fact]
    public void The_survivor_holds_both_histories_and_the_merged_number_leads_to_it()
    {
        merged.Suspension(new DateOnly(2022, 1, 1), new DateOnly(2022, 3, 31));

        Assert.Null(survivor.Absorb(merged, Later).Error);

        Assert.Equal(survivor.Number, merged.MergedInto);
        Assert.Equal(Standing.Registered, survivor.On(2021, 1, 1));
        Assert.Equal(Standing.Suspended, survivor.On(2022, 2, 1));
        Assert.Null(Standing.At(survivor.Facts, new DateOnly(2021, 1, 1), Later.AddSeconds(-1)));
    }

    [Fact]
    public void A_lifted_condition_comes_over_as_lifted()
    {
        var condition = merged.ImposeConditions(["Have a mentor."], new DateOnly(2022, 1, 1), A.Now).Value[0];
        merged.LiftCondition(condition, new DateOnly(2022, 6, 1), A.Now);

        survivor.Absorb(merged, Later);

        Assert.Equal(Standing.Conditional, survivor.On(2022, 5, 31));
        Assert.Equal(Standing.Registered, survivor.On(2022, 6, 1));
    }

    [Fact]
    public void A_removal_by_measure_follows_the_person_but_not_past_a_later_grant()
    {
        merged.Remove(RemovalGround.Measure, new DateOnly(2022, 1, 1), new DateOnly(2032, 1, 1), A.Now.AddYears(1));

        survivor.Absorb(merged, Later);

        Assert.Equal(Standing.Removed, survivor.On(2022, 6, 1));
        Assert.Equal(Standing.Registered, survivor.On(2023, 1, 1));
        Assert.Single(survivor.PublicRecord.Measures);
    }

    [Fact]
    public void Any_other_removal_only_closes_the_periods_that_come_over()
    {
        merged.Remove(RemovalGround.OwnRequest, new DateOnly(2022, 1, 1), null, A.Now);

        survivor.Absorb(merged, Later);

        Assert.Equal(Standing.Registered, survivor.On(2021, 12, 31));
        Assert.Equal(Standing.Removed, survivor.On(2022, 6, 1));
        Assert.Equal(Standing.Registered, survivor.On(2023, 1, 1));
        Assert.Empty(survivor.History.Of<Removed>());
    }

    [Fact]
    public void A_merged_registration_changes_no_more()
    {
        survivor.Absorb(merged, Later);

        var outcome = merged.ImposeConditions(["Have a mentor."], new DateOnly(2024, 1, 1), Later);
        Assert.Equal("registration.merged", outcome.Error?.Code);
        Assert.Equal(survivor.Number.Value, outcome.Error?.Extensions["survivingNumber"]);
        Assert.Equal("registration.merged", survivor.Absorb(merged, Later).Error?.Code);
    }

    [Fact]
    public void A_living_registration_does_not_vanish_into_a_removed_one()
    {
        survivor.Remove(RemovalGround.Deceased, new DateOnly(2024, 1, 1), null, A.Now);

        Assert.Equal("registration.survivor-removed", survivor.Absorb(merged, Later).Error?.Code);
        Assert.Equal("registration.not-mergeable", survivor.Absorb(survivor, Later).Error?.Code);
    }

    [Fact]
    public void After_a_split_both_numbers_live_again_and_the_time_between_stays_known()
    {
        survivor.Absorb(merged, Later);

        Assert.Null(survivor.GiveBack(merged, "Two people after all.", Later.AddDays(1)).Error);

        Assert.Null(merged.MergedInto);
        Assert.Null(survivor.On(2022, 1, 1));
        Assert.Equal(merged.Number, RegistrationHistory.Known(survivor.Facts, Later).Of<Absorbed>().Single().Merged);
        Assert.Equal(survivor.Number, RegistrationHistory.Known(merged.Facts, Later).MergedInto);
        Assert.Equal("registration.not-merged", survivor.GiveBack(merged, "Again.", Later).Error?.Code);
    }

    [Fact]
    public void They_can_be_merged_anew_after_a_split()
    {
        survivor.Absorb(merged, Later);
        survivor.GiveBack(merged, "Two people after all.", Later.AddDays(1));

        Assert.Null(survivor.Absorb(merged, Later.AddDays(2)).Error);
        Assert.Equal(Standing.Registered, survivor.On(2022, 1, 1));
    }

    [Fact]
    public void Some_facts_cannot_be_annulled()
    {
        var period = survivor.Facts[0].Id;
        var condition = survivor.ImposeConditions(["Have a mentor."], new DateOnly(2024, 1, 1), A.Now).Value[0];
        var annulment = survivor.AnnulFact(condition, "Wrong person.", Later).Value;

        Assert.Equal("registration.only-period", survivor.AnnulFact(period, "Wrong person.", Later).Error?.Code);
        Assert.Equal("registration.fact-not-annullable", survivor.AnnulFact(annulment, "Oops.", Later).Error?.Code);
        Assert.Equal("resource.not-found", survivor.AnnulFact(condition, "Twice.", Later).Error?.Code);
    }

    [Fact]
    public void A_clock_that_runs_behind_does_not_put_new_knowledge_before_old()
    {
        survivor.ImposeConditions(["Have a mentor."], new DateOnly(2024, 1, 1), Later);
        survivor.ImposeConditions(["Have a mentor."], new DateOnly(2024, 1, 1), Later.AddMinutes(-5));

        Assert.Equal(Later, survivor.Facts[^1].RecordedAt);
    }
}
