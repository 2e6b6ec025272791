using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>What can be done with a case.</summary>
[Dutch("handeling in een aanvraag")]
public enum CaseAct
{
    /// <summary>Choose another route.</summary>
    ChangeRoute,

    /// <summary>Add or remove evidence, or use an endorsement.</summary>
    ChangeEvidence,

    /// <summary>File it.</summary>
    Submit,

    /// <summary>Begin to assess it.</summary>
    StartAssessment,

    /// <summary>Ask for what is missing.</summary>
    RequestItems,

    /// <summary>Declare that what was asked for is there.</summary>
    SupplyItems,

    /// <summary>Bring it before the committee.</summary>
    Refer,

    /// <summary>Announce that it will be refused.</summary>
    IntendRefusal,

    /// <summary>Respond to that announcement.</summary>
    GiveView,

    /// <summary>Grant it.</summary>
    Grant,

    /// <summary>Grant it with conditions.</summary>
    GrantWithConditions,

    /// <summary>Refuse it.</summary>
    Refuse,

    /// <summary>Extend the decision term.</summary>
    ExtendTerm,

    /// <summary>Take it back.</summary>
    Withdraw,

    /// <summary>Close it because the repair term is over.</summary>
    DeclineToProcess,

    /// <summary>Record that the draft expired.</summary>
    Expire,

    /// <summary>Change what an extension or a dispensation asks for.</summary>
    ChangeRequest,

    /// <summary>Look at a filed renewal and leave it to a person; only the system does.</summary>
    Screen,

    /// <summary>Grant a filed renewal because every rule is met; only the system does.</summary>
    GrantAtOnce,
}

/// <summary>Something that was done with a case.</summary>
/// <param name="At">When.</param>
/// <param name="Act">What.</param>
/// <param name="By">The subject of the token it was done with, or <see cref="System"/>.</param>
/// <param name="State">The state after it.</param>
public sealed record CaseStep(DateTimeOffset At, CaseAct Act, string By, ApplicationState State)
{
    /// <summary>The longest subject of a token.</summary>
    public const int SubjectMaxLength = 200;

    /// <summary>Who does what nobody in particular does; no person acts under this name.</summary>
    public const string System = "system";

    /// <summary>Whether it is a judgement on the case, after which the same person cannot decide.</summary>
    public bool IsAssessment =>
        Act is CaseAct.StartAssessment or CaseAct.RequestItems or CaseAct.Refer or CaseAct.DeclineToProcess;
}
