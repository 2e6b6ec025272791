using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>Every expected failure around publishing rules.</summary>
public static class PolicyVersionErrors
{
    /// <summary>The first day does not follow on the version before.</summary>
    public const string SuccessionCode = "policy-version.succession";

    /// <summary>There is no such version, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("policy version");

    /// <summary>The rules are of another section than the address.</summary>
    public static readonly Error OtherSection = SharedErrors.InvalidBody(
        "#/section",
        "policy-version.other-section",
        "Give the section of the address; rules are published in their own section."
    );

    /// <summary>The first day is today or past.</summary>
    public static readonly Error FromTooSoon = SharedErrors.InvalidBody(
        "#/from",
        "policy-version.from-too-soon",
        "Rules come into force tomorrow at the earliest, so that everybody can know them before they govern."
    );

    /// <summary>The first day does not follow on the version before.</summary>
    public static Error Succession(string fault) => SharedErrors.InvalidBody("#/from", SuccessionCode, fault);

    /// <summary>A version awaits its decision.</summary>
    public static readonly Error ProposedAlready = new(
        "policy-version.proposed-already",
        ErrorKind.Conflict,
        "The next version of this section was proposed already; confirm or withdraw that one first."
    );

    /// <summary>Four eyes are needed.</summary>
    public static readonly Error FourEyes = new(
        "policy-version.four-eyes",
        ErrorKind.RuleBroken,
        "Who proposed these rules cannot confirm them; ask another registrar."
    );

    /// <summary>The state does not allow it.</summary>
    public static Error WrongState(PolicyVersionState state) =>
        new(
            "policy-version.wrong-state",
            ErrorKind.RuleBroken,
            $"The version is in state {state}, in which this is not possible; rules are changed by a next version."
        );

    /// <summary>The first day is no longer ahead.</summary>
    public static Error TooLate(DateOnly from) =>
        new(
            "policy-version.too-late",
            ErrorKind.RuleBroken,
            $"These rules would begin on {from:yyyy-MM-dd}, which is no longer an hour or more ahead; withdraw them and propose a later day."
        );
}
