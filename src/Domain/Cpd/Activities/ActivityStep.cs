using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>What can be done with a course.</summary>
[Dutch("handeling bij een scholing")]
public enum ActivityAct
{
    /// <summary>Begin to write it.</summary>
    Draft,

    /// <summary>Change what is being written.</summary>
    Revise,

    /// <summary>File it.</summary>
    Submit,

    /// <summary>Send it back for repair.</summary>
    Return,

    /// <summary>Lock it and begin to assess it.</summary>
    StartAssessment,

    /// <summary>Give an opinion, where two assessors judge.</summary>
    GiveOpinion,

    /// <summary>Accredit it.</summary>
    Accredit,

    /// <summary>Refuse it.</summary>
    Refuse,

    /// <summary>Refuse the amendment of an accredited course, which stays as it was.</summary>
    RefuseAmendment,

    /// <summary>Change something that the judgement did not rest on.</summary>
    AmendMinor,

    /// <summary>File a change of what the judgement rests on, or the course anew.</summary>
    AmendMajor,

    /// <summary>Take such a change back before it is judged.</summary>
    DropAmendment,

    /// <summary>Suspend the accreditation.</summary>
    Suspend,

    /// <summary>Lift the suspension.</summary>
    LiftSuspension,

    /// <summary>Withdraw the course.</summary>
    Withdraw,
}

/// <summary>Something that was done with a course.</summary>
/// <param name="At">When.</param>
/// <param name="Act">What.</param>
/// <param name="By">The subject of the token it was done with.</param>
/// <param name="State">The state after it.</param>
/// <param name="Notes">What is missing, or why, where the act says so.</param>
public sealed record ActivityStep(
    DateTimeOffset At,
    ActivityAct Act,
    string By,
    ActivityState State,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Whether it was done for the provider, after which the same person cannot judge the course.</summary>
    public bool IsOfProvider =>
        Act
            is ActivityAct.Draft
                or ActivityAct.Revise
                or ActivityAct.Submit
                or ActivityAct.AmendMinor
                or ActivityAct.AmendMajor
                or ActivityAct.DropAmendment;
}
