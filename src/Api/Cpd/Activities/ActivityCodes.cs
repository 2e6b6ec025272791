namespace Accreditation.Api.Cpd.Activities;

/// <summary>The codes that several operations on courses share.</summary>
internal static class ActivityCodes
{
    /// <summary>Why a provider cannot write or change a course.</summary>
    public static readonly string[] Writing =
    [
        "input.bsn-refused",
        "activity.other-organisation",
        "activity.section-unknown",
        "activity.wrong-state",
    ];

    /// <summary>Why a course cannot be filed.</summary>
    public static readonly string[] Filing =
    [
        "activity.other-organisation",
        "activity.section-unknown",
        "activity.wrong-state",
        "activity.incomplete",
        "activity.points-unfit",
        "activity.test-missing",
    ];

    /// <summary>Why somebody may not judge a course, or not now.</summary>
    public static readonly string[] Judging =
    [
        "activity.organisation-unknown",
        "activity.own-organisation",
        "activity.own-course",
        "activity.wrong-state",
    ];
}
