using Accreditation.Domain.Cpd.Activities;
using static Accreditation.Domain.Tests.Cpd.Activities.AnActivity;

namespace Accreditation.Domain.Tests.Cpd.Activities;

public class RunTests
{
    [Fact]
    public void What_becomes_of_the_course_does_not_change_a_run()
    {
        var activity = Accredited();
        var run = Run.Plan(activity, On(Today)).Value;

        Done(activity, it => it.Suspend(One, "A complaint.", Now));
        Done(activity, it => it.Withdraw(Author, "No longer given.", Now));

        Assert.Equal((6m, 360), (run.Points[0].Points, run.NetMinutes));
        Assert.Equal((activity.Id, Provider, "wmo-consulent"), (run.ActivityId, run.Provider, run.Section));
    }

    [Fact]
    public void A_run_starts_on_a_day_on_which_the_course_is_accredited()
    {
        Assert.Null(Run.Plan(Accredited(), On(LastDay, days: 5)).Error);
        Assert.Equal("run.not-accredited", Run.Plan(Accredited(), On(LastDay.AddDays(1))).Error?.Code);
        Assert.Equal("run.not-accredited", Run.Plan(Accredited(), On(Today.AddDays(-1))).Error?.Code);
        Assert.Equal("run.not-accredited", Run.Plan(Suspended(), On(Today)).Error?.Code);
        Assert.Equal("run.not-accredited", Run.Plan(Amending(), On(Today)).Error?.Code);
        Assert.Null(Run.Plan(Amended(), On(Today)).Error);
    }

    [Fact]
    public void While_a_change_of_the_course_is_judged_a_planned_run_keeps_its_day_but_may_change_its_place()
    {
        var activity = Accredited();
        var run = Run.Plan(activity, On(Today.AddDays(30))).Value;
        Done(activity, it => it.AmendMajor(Content, Policy, Author, Now));

        Assert.Null(run.Reschedule(On(Today.AddDays(30), place: "Goes"), activity, Today).Error);
        Assert.Equal("run.not-accredited", run.Reschedule(On(Today.AddDays(31)), activity, Today).Error?.Code);
    }

    [Fact]
    public void A_run_is_not_moved_into_the_past_nor_once_it_began()
    {
        var activity = Accredited();
        var (soon, tomorrow) = (Today.AddDays(5), Today.AddDays(1));
        var run = Run.Plan(activity, On(soon)).Value;

        Assert.Equal("run.moved-to-the-past", run.Reschedule(On(Today), activity, tomorrow).Error?.Code);
        Assert.Equal("run.begun", run.Reschedule(On(soon, place: "Goes"), activity, soon).Error?.Code);
        Assert.Null(run.Cancel(Now).Error);
        Assert.Equal("run.cancelled", run.Cancel(Now).Error?.Code);
        Assert.True(run.Cancelled);
    }

    private static RunSchedule On(DateOnly day, int days = 1, string? place = "Utrecht") =>
        RunSchedule.Of(day, day.AddDays(days - 1), place, online: place is null).Value;
}
