using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>Every expected failure around courses.</summary>
public static class ActivityErrors
{
    /// <summary>The rules know no such category.</summary>
    public const string UnknownCategoryCode = "activity.unknown-category";

    /// <summary>The rules know no such theme.</summary>
    public const string UnknownThemeCode = "activity.unknown-theme";

    /// <summary>Points are too few, too many or not a multiple of what the rules round to.</summary>
    public const string PointsOutOfRangeCode = "activity.points-out-of-range";

    /// <summary>The minutes cannot be right.</summary>
    public const string MinutesOutOfRangeCode = "activity.minutes-out-of-range";

    /// <summary>A list is too long.</summary>
    public const string TooManyCode = "activity.too-many";

    /// <summary>Something is named twice.</summary>
    public const string RepeatedCode = "activity.repeated";

    /// <summary>There is no such course, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("activity");

    /// <summary>There are no rules for the section.</summary>
    public static readonly Error SectionUnknown = new(
        "activity.section-unknown",
        ErrorKind.RuleBroken,
        "This section has no rules in force today; GET /v1/policies lists the sections that have."
    );

    /// <summary>The organisation is no training provider.</summary>
    public static readonly Error ProviderUnknown = new(
        "activity.provider-unknown",
        ErrorKind.RuleBroken,
        "Your organisation is not entered as a training provider; enter it first with POST /v1/training-providers."
    );

    /// <summary>Providers change their own courses only.</summary>
    public static readonly Error OtherOrganisation = new(
        "activity.other-organisation",
        ErrorKind.Forbidden,
        "The course is of another provider; only the users of that provider change it."
    );

    /// <summary>The act does not fit the state.</summary>
    public static Error WrongState(ActivityAct act, ActivityState state, bool hasAccreditation) =>
        new Error(
            "activity.wrong-state",
            ErrorKind.RuleBroken,
            "This is not possible in the state of the course; see 'state' and 'possibleIn'."
        )
            .With("state", state)
            .With("possibleIn", ActivityTransitions.StatesFor(act, hasAccreditation).ToArray());

    /// <summary>A filing lacks something.</summary>
    public static Error Incomplete(IReadOnlyList<string> missing) =>
        new Error(
            "activity.incomplete",
            ErrorKind.RuleBroken,
            "The course cannot be filed before everything is there; see 'missing'."
        ).With("missing", missing);

    /// <summary>The points do not fit the rules that are in force by now.</summary>
    public static readonly Error PointsUnfit = new(
        "activity.points-unfit",
        ErrorKind.RuleBroken,
        "The requested points do not fit the rules that are in force by now; change them first."
    );

    /// <summary>A final test is needed.</summary>
    public static readonly Error TestMissing = new(
        "activity.test-missing",
        ErrorKind.RuleBroken,
        "A course of this form or length needs a final test."
    );

    /// <summary>Without an organisation nobody can tell whether the course is the assessor's own.</summary>
    public static readonly Error OrganisationUnknown = new(
        "activity.organisation-unknown",
        ErrorKind.Forbidden,
        "Your token names no organisation, so it cannot be ruled out that the course is your own."
    );

    /// <summary>The course is of the assessor's organisation.</summary>
    public static readonly Error OwnOrganisation = new(
        "activity.own-organisation",
        ErrorKind.Forbidden,
        "Nobody judges a course of their own organisation; somebody else has to do it."
    );

    /// <summary>The assessor had a hand in the course.</summary>
    public static readonly Error OwnCourse = new(
        "activity.own-course",
        ErrorKind.Forbidden,
        "Nobody judges a course that they wrote or filed; somebody else has to do it."
    );

    /// <summary>One assessor is enough.</summary>
    public static readonly Error OpinionNotNeeded = new(
        "activity.opinion-not-needed",
        ErrorKind.RuleBroken,
        "One assessor judges this course: take the decision itself."
    );

    /// <summary>The assessor gave an opinion before.</summary>
    public static readonly Error OpinionGiven = new(
        "activity.opinion-given",
        ErrorKind.RuleBroken,
        "You gave your opinion before, and it stands; another assessor has to give the next."
    );

    /// <summary>Both opinions are there.</summary>
    public static readonly Error OpinionsComplete = new(
        "activity.opinions-complete",
        ErrorKind.RuleBroken,
        "Both opinions are there; what is left is the decision."
    );

    /// <summary>Two assessors have to give their opinion first.</summary>
    public static readonly Error OpinionsMissing = new(
        "activity.opinions-missing",
        ErrorKind.RuleBroken,
        "Two assessors have to give their opinion before this course is decided on."
    );

    /// <summary>The two agree on something else.</summary>
    public static readonly Error DecisionDeviates = new(
        "activity.decision-deviates",
        ErrorKind.RuleBroken,
        "The two assessors agree, and the decision has the outcome and the points that they agree on."
    );

    /// <summary>The two disagree.</summary>
    public static readonly Error ThirdDecides = new(
        "activity.third-decides",
        ErrorKind.RuleBroken,
        "The two assessors disagree, so a third one decides."
    );

    /// <summary>The judgement rests on what would change.</summary>
    public static readonly Error AmendmentIsMajor = new(
        "activity.amendment-is-major",
        ErrorKind.RuleBroken,
        "Only the title and the trainers change without another judgement; file this as a major amendment."
    );
}
