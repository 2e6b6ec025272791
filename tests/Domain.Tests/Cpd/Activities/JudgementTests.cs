using Accreditation.Domain.Cpd.Activities;
using static Accreditation.Domain.Tests.Cpd.Activities.AnActivity;

namespace Accreditation.Domain.Tests.Cpd.Activities;

public class JudgementTests
{
    [Theory]
    [InlineData(1079, false, false)]
    [InlineData(1080, false, true)]
    [InlineData(60, true, true)]
    public void Two_assessors_judge_long_courses_and_the_first_of_a_provider(int minutes, bool first, bool two)
    {
        var content = Content with { NetMinutes = minutes, HasFinalTest = true, RequestedPoints = Points(1) };

        Assert.Equal(two, UnderAssessment(content, first).NeedsTwoAssessors);
    }

    [Fact]
    public void An_accreditation_runs_for_the_term_of_the_rules()
    {
        var activity = Accredited();

        Assert.Equal((Today, LastDay), (activity.AccreditedFrom, activity.AccreditedUntil));
        Assert.Equal("law-and-case-law", Assert.Single(activity.Themes).Theme);
        Assert.True(activity.IsAccreditedOn(Today) && activity.IsAccreditedOn(LastDay));
        Assert.False(activity.IsAccreditedOn(Today.AddDays(-1)) || activity.IsAccreditedOn(LastDay.AddDays(1)));
    }

    [Fact]
    public void Two_agree_on_the_outcome_and_on_every_point_in_whatever_order()
    {
        var one = Grant with { Points = [.. Points(2, law: 1), .. Points(1, category: "free")] };
        var same = Grant with { Points = [.. Points(1.0m, category: "free"), .. Points(2.00m, law: 1)] };
        var otherTheme = Grant with { Points = [.. Points(2), .. Points(1, category: "free")] };

        Assert.True(one.AgreesWith(same));
        Assert.False(one.AgreesWith(otherTheme));
        Assert.False(one.AgreesWith(Refusal));
        Assert.True(Refusal.AgreesWith(Refusal with { Reasons = ["Another reason."] }));
    }

    [Fact]
    public void Two_who_disagree_on_the_points_leave_it_to_a_third()
    {
        var activity = UnderAssessment(first: true);
        Done(activity, it => it.GiveOpinion(One, Grant, Policy.Cpd, Now));
        Done(activity, it => it.GiveOpinion(Other, Grant with { Points = Points(5) }, Policy.Cpd, Now));

        Assert.Equal("activity.third-decides", activity.Decide(Other, Grant, Policy.Cpd, Now).Error?.Code);
        Done(activity, it => it.Decide(Third, Grant with { Points = Points(4) }, Policy.Cpd, Now));
        Assert.Equal(4, activity.Points[0].Points);
    }

    [Fact]
    public void Opinions_are_void_once_the_course_goes_back()
    {
        var activity = UnderAssessment(first: true);
        Done(activity, it => it.GiveOpinion(One, Refusal, Policy.Cpd, Now));
        Done(activity, it => it.Return(Other, ["The afternoon."], Now));
        Done(activity, it => it.Submit(Policy, Author, Now));
        Done(activity, it => it.StartAssessment(Other, Rules, isFirstOfProvider: true, Now));

        Done(activity, it => it.GiveOpinion(One, Grant, Policy.Cpd, Now));
        Assert.Single(activity.Opinions);
    }

    [Theory]
    [InlineData("one", null, "activity.organisation-unknown")]
    [InlineData("one", "ORG-LEERWERKPLAATS", "activity.own-organisation")]
    [InlineData("author", "ORG-ASSESSORS", "activity.own-course")]
    public void Nobody_judges_their_own(string subject, string? organisation, string code) =>
        Assert.Equal(code, UnderAssessment().Decide(Of(subject, organisation), Grant, Policy.Cpd, Now).Error?.Code);

    [Fact]
    public void A_new_accreditation_keeps_the_number_and_takes_the_new_content()
    {
        var activity = Amending();
        var number = activity.Number;
        Done(activity, it => it.StartAssessment(One, Rules, isFirstOfProvider: false, Now.AddDays(60)));
        Done(activity, it => it.Decide(One, Grant with { Points = Points(7) }, Policy.Cpd, Now.AddDays(61)));

        Assert.Equal((number, 420), (activity.Number, activity.NetMinutes));
        Assert.Equal(Today.AddDays(61), activity.AccreditedFrom);
        Assert.Empty(activity.Themes);
    }

    [Theory]
    [InlineData(6.25, 0, "#/requestedPoints/0/points")]
    [InlineData(0, 0, "#/requestedPoints/0/points")]
    [InlineData(5.1, 0, "#/requestedPoints/0/points")]
    [InlineData(2, 2.25, "#/requestedPoints/0/themes/0/points")]
    public void Points_fit_the_minutes_and_themes_fit_the_points(double points, double law, string location)
    {
        var content = Content with { RequestedPoints = Points((decimal)points, (decimal)law) };

        Assert.Equal(location, Assert.Single(content.Check(Policy.Cpd).Error!.Faults).Location);
    }

    [Fact]
    public void Numbers_that_cannot_be_added_up_are_a_fault_like_others()
    {
        var content = Content with
        {
            NetMinutes = int.MaxValue,
            RequestedPoints = Points(decimal.MaxValue, decimal.MaxValue),
        };

        Assert.Contains(content.Check(Policy.Cpd).Error!.Faults, fault => fault.Location == "#/netMinutes");
        Assert.Contains(
            content.Check(Policy.Cpd).Error!.Faults,
            fault => fault.Location == "#/requestedPoints/0/points"
        );
    }

    [Theory]
    [InlineData(ActivityForm.Contact, 1079, false)]
    [InlineData(ActivityForm.Contact, 1080, true)]
    [InlineData(ActivityForm.Conference, 60, false)]
    [InlineData(ActivityForm.PeerGroup, 60, false)]
    [InlineData(ActivityForm.ELearning, 60, true)]
    [InlineData(ActivityForm.Blended, 60, true)]
    public void A_test_is_needed_behind_a_screen_and_after_many_hours(ActivityForm form, int minutes, bool needed)
    {
        var draft = Draft(Content with { Form = form, NetMinutes = minutes, RequestedPoints = Points(1) });

        Assert.Equal(needed ? "activity.test-missing" : null, draft.Submit(Policy, Author, Now).Error?.Code);
    }

    [Fact]
    public void Rules_that_changed_since_the_draft_was_written_hold_at_the_filing()
    {
        var stricter = Policy with { Version = 2, Cpd = Policy.Cpd with { MinutesPerPoint = 120 } };
        var draft = Draft();

        Assert.Equal("activity.points-unfit", draft.Submit(stricter, Author, Now).Error?.Code);
        Assert.Null(draft.Revise(Content with { RequestedPoints = Points(3) }, stricter, Author, Now).Error);
        Assert.Null(draft.Submit(stricter, Author, Now).Error);
        Assert.Equal(2, draft.Policy.Version);
    }

    [Fact]
    public void An_accreditation_number_says_nothing_and_differs_every_time()
    {
        var numbers = Enumerable.Range(0, 1000).Select(_ => AccreditationNumber.Draw()).ToArray();

        Assert.Equal(1000, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.Equal(number, AccreditationNumber.TryParse(number.Value)));
        Assert.Null(AccreditationNumber.TryParse("ACC-7K2MX9Q0"));
        Assert.Null(AccreditationNumber.TryParse("ACC-7K2MX9QP\n"));
    }
}
