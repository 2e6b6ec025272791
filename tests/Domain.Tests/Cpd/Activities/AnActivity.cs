using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Tests.Policies;

namespace Accreditation.Domain.Tests.Cpd.Activities;

/// <summary>A course of a day in one room, for six points, at any point of its life.</summary>
internal sealed class AnActivity
{
    public const string Author = "author";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = DutchCalendar.DayOf(Now);
    public static readonly DateOnly LastDay = new(2029, 3, 1);
    public static readonly Policy Policy = SamplePolicy.Create();
    public static readonly OrganisationCode Provider = OrganisationCode.Parse("ORG-LEERWERKPLAATS");
    public static readonly Assessor One = Of("one");
    public static readonly Assessor Other = Of("other");
    public static readonly Assessor Third = Of("third");

    public static readonly CourseContent Content = new(
        "Rechtspraak",
        ActivityForm.Contact,
        360,
        "Case law.",
        ["T. Trainer"],
        HasFinalTest: false,
        Points(6, law: 4)
    );

    public static readonly Verdict Grant = new(AccreditationOutcome.Accredited, Points(6, law: 4), []);
    public static readonly Verdict Refusal = new(AccreditationOutcome.Refused, [], ["It is about something else."]);

    public static AccreditationRules Rules => Policy.Cpd.Accreditation;

    public static Assessor Of(string subject, string? organisation = "ORG-ASSESSORS") =>
        new(subject, OrganisationCode.TryParse(organisation));

    public static IReadOnlyList<PointsShare> Points(decimal points, decimal law = 0, string category = "accredited") =>
        [new(category, points, law == 0 ? [] : [new("law-and-case-law", law)])];

    public static Activity Draft(CourseContent? content = null) =>
        Activity.Draft(Provider, content ?? Content, Policy, Author, Now).Value;

    public static Activity Submitted(CourseContent? content = null) =>
        Done(Draft(content), it => it.Submit(Policy, Author, Now));

    public static Activity UnderAssessment(CourseContent? content = null, bool first = false) =>
        Done(Submitted(content), it => it.StartAssessment(One, Rules, first, Now));

    public static Activity Accredited(CourseContent? content = null) =>
        Done(UnderAssessment(content), it => it.Decide(One, Grant, Policy.Cpd, Now));

    public static Activity Refused() => Done(UnderAssessment(), it => it.Decide(One, Refusal, Policy.Cpd, Now));

    public static Activity Returned() => Done(Submitted(), it => it.Return(One, ["The afternoon."], Now));

    public static Activity Amended() =>
        Done(Accredited(), it => it.AmendMinor(Content with { Title = "Anders" }, Policy, Author, Now));

    public static Activity Suspended() => Done(Accredited(), it => it.Suspend(One, "A complaint.", Now));

    public static Activity Withdrawn() => Done(Accredited(), it => it.Withdraw(Author, "No longer given.", Now));

    /// <summary>An accredited course with a longer version of it filed.</summary>
    public static Activity Amending() =>
        Done(
            Accredited(),
            it => it.AmendMajor(Content with { NetMinutes = 420, RequestedPoints = Points(7) }, Policy, Author, Now)
        );

    /// <summary>Does something that has to succeed.</summary>
    public static Activity Done(Activity activity, Func<Activity, Result> act)
    {
        Assert.Null(act(activity).Error);
        return activity;
    }
}
