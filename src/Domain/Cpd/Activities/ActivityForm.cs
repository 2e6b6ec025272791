using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>How a course is given.</summary>
[Dutch("vorm van scholing")]
public enum ActivityForm
{
    /// <summary>In one room (contactonderwijs).</summary>
    Contact,

    /// <summary>On one's own, online (e-learning).</summary>
    ELearning,

    /// <summary>Partly in one room, partly online (blended).</summary>
    Blended,

    /// <summary>A conference or symposium (congres).</summary>
    Conference,

    /// <summary>A guided peer group (intervisie).</summary>
    PeerGroup,
}

/// <summary>What the rules ask of a course of some form and length.</summary>
internal static class AccreditationNeeds
{
    /// <summary>Whether a final test is needed: nobody sees who sits behind a screen, and long courses are tested too.</summary>
    public static bool NeedTest(this AccreditationRules rules, ActivityForm form, int netMinutes) =>
        form is ActivityForm.ELearning or ActivityForm.Blended || netMinutes >= rules.TestFromMinutes;

    /// <summary>Whether two assessors have to agree.</summary>
    public static bool NeedTwoAssessors(this AccreditationRules rules, int netMinutes, bool isFirstOfProvider) =>
        netMinutes >= rules.TwoAssessorsFromMinutes || rules.TwoAssessorsForFirst && isFirstOfProvider;
}
