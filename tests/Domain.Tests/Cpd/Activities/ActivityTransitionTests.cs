using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Tests.Cpd.Activities;

public class ActivityTransitionTests
{
    private static readonly Dictionary<ActivityAct, Func<Activity, Result>> Acts = new()
    {
        [ActivityAct.Revise] = it => it.Revise(AnActivity.Content, AnActivity.Policy, "author", AnActivity.Now),
        [ActivityAct.Submit] = it => it.Submit(AnActivity.Policy, "author", AnActivity.Now),
        [ActivityAct.Return] = it => it.Return(AnActivity.One, ["More."], AnActivity.Now),
        [ActivityAct.StartAssessment] = it =>
            it.StartAssessment(AnActivity.One, AnActivity.Rules, isFirstOfProvider: true, AnActivity.Now),
        [ActivityAct.AmendMinor] = it => it.AmendMinor(AnActivity.Content, AnActivity.Policy, "author", AnActivity.Now),
        [ActivityAct.AmendMajor] = it => it.AmendMajor(AnActivity.Content, AnActivity.Policy, "author", AnActivity.Now),
        [ActivityAct.DropAmendment] = it => it.DropAmendment("author", AnActivity.Now),
        [ActivityAct.Suspend] = it => it.Suspend(AnActivity.One, "A complaint.", AnActivity.Now),
        [ActivityAct.LiftSuspension] = it => it.LiftSuspension(AnActivity.One, "It is solved.", AnActivity.Now),
        [ActivityAct.Withdraw] = it => it.Withdraw("author", "No longer given.", AnActivity.Now),
    };

    private static readonly Dictionary<string, (Func<Activity> Make, ActivityAct[] Possible)> Courses = new()
    {
        ["draft"] = (() => AnActivity.Draft(), [ActivityAct.Revise, ActivityAct.Submit, ActivityAct.Withdraw]),
        ["submitted"] = (
            () => AnActivity.Submitted(),
            [ActivityAct.Return, ActivityAct.StartAssessment, ActivityAct.Withdraw]
        ),
        ["returned"] = (AnActivity.Returned, [ActivityAct.Revise, ActivityAct.Submit, ActivityAct.Withdraw]),
        ["under-assessment"] = (() => AnActivity.UnderAssessment(), [ActivityAct.Return, ActivityAct.Withdraw]),
        ["accredited"] = (
            () => AnActivity.Accredited(),
            [ActivityAct.AmendMinor, ActivityAct.AmendMajor, ActivityAct.Suspend, ActivityAct.Withdraw]
        ),
        ["amended"] = (
            AnActivity.Amended,
            [ActivityAct.AmendMinor, ActivityAct.AmendMajor, ActivityAct.Suspend, ActivityAct.Withdraw]
        ),
        ["amending"] = (
            AnActivity.Amending,
            [
                ActivityAct.Return,
                ActivityAct.StartAssessment,
                ActivityAct.DropAmendment,
                ActivityAct.Suspend,
                ActivityAct.Withdraw,
            ]
        ),
        ["refused"] = (AnActivity.Refused, []),
        ["suspended"] = (AnActivity.Suspended, [ActivityAct.LiftSuspension, ActivityAct.Withdraw]),
        ["withdrawn"] = (AnActivity.Withdrawn, []),
    };

    public static TheoryData<string, ActivityAct> EveryPair()
    {
        var pairs = new TheoryData<string, ActivityAct>();
        foreach (var course in Courses.Keys)
        foreach (var act in Acts.Keys)
            pairs.Add(course, act);
        return pairs;
    }

    [Theory, MemberData(nameof(EveryPair))]
    public void Every_act_is_possible_in_its_states_and_refused_in_all_others(string course, ActivityAct act)
    {
        var (make, possible) = Courses[course];
        var activity = make();
        var (before, steps) = (activity.State, activity.Steps.Count);

        var outcome = Acts[act](activity);

        if (possible.Contains(act))
            Assert.Equal((null, act), (outcome.Error, activity.Steps[^1].Act));
        else
            Assert.Equal(
                ("activity.wrong-state", before, steps),
                (outcome.Error?.Code, activity.State, activity.Steps.Count)
            );
    }

    [Theory]
    [InlineData(0, ActivityState.Accredited)]
    [InlineData(1, ActivityState.Expired)]
    public void An_accreditation_expires_the_day_after_its_last(int daysAfter, ActivityState expected) =>
        Assert.Equal(expected, AnActivity.Accredited().StateOn(AnActivity.LastDay.AddDays(daysAfter)));

    [Fact]
    public void An_expired_course_can_be_filed_anew_and_nothing_else()
    {
        var later = new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);
        var activity = AnActivity.Accredited();

        Assert.Equal("activity.wrong-state", activity.Suspend(AnActivity.One, "Why not.", later).Error?.Code);
        Assert.Null(activity.AmendMajor(AnActivity.Content, AnActivity.Policy, "author", later).Error);
        Assert.Equal(ActivityState.Submitted, activity.State);
    }

    [Fact]
    public void A_suspended_course_does_not_escape_by_expiring() =>
        Assert.Equal(ActivityState.Suspended, AnActivity.Suspended().StateOn(AnActivity.LastDay.AddYears(1)));

    [Fact]
    public void That_a_change_waits_is_not_public()
    {
        var activity = AnActivity.Amending();

        Assert.Equal(ActivityState.Accredited, activity.PublicStateOn(AnActivity.Today));
        Assert.Equal(ActivityState.Expired, activity.PublicStateOn(AnActivity.LastDay.AddDays(1)));
        Assert.Equal(ActivityState.Submitted, AnActivity.Submitted().PublicStateOn(AnActivity.Today));
    }

    [Fact]
    public void Whoever_goes_on_writing_leaves_one_step()
    {
        var activity = AnActivity.Draft();
        foreach (var by in new[] { "author", "author", "colleague", "colleague" })
            activity.Revise(AnActivity.Content, AnActivity.Policy, by, AnActivity.Now);

        Assert.Equal(
            ["author Draft", "author Revise", "colleague Revise"],
            activity.Steps.Select(step => $"{step.By} {step.Act}")
        );
    }
}
