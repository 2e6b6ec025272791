using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Recognitions;

/// <summary>Every expected failure around recognitions of other registers.</summary>
public static class RecognitionErrors
{
    /// <summary>A number has not the form of one of that register.</summary>
    public const string NumberMalformedCode = "recognition.number-malformed";

    /// <summary>There is no such recognition, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("recognition");

    /// <summary>There are no rules for the section.</summary>
    public static readonly Error SectionUnknown = new(
        "recognition.section-unknown",
        ErrorKind.RuleBroken,
        "This section has no rules in force today; GET /v1/policies lists the sections that have."
    );

    /// <summary>The registration elsewhere is over.</summary>
    public static readonly Error Over = SharedErrors.InvalidBody(
        "#/validUntil",
        "recognition.over",
        "A registration that is over is no evidence; give a last day that is today or later."
    );

    /// <summary>The day to look again is not acceptable.</summary>
    public static readonly Error RecheckOutOfRange = SharedErrors.InvalidBody(
        "#/recheckOn",
        "recognition.recheck-out-of-range",
        "Look again after today, and at the latest on the day after 'validUntil'."
    );

    /// <summary>A day to look again belongs to a confirmation, and to that alone.</summary>
    public static readonly Error RecheckMismatch = SharedErrors.InvalidBody(
        "#/recheckOn",
        "recognition.recheck-mismatch",
        "Give 'recheckOn' when the registration was found, and leave 'recheckOn' and 'validUntil' out when it was not."
    );

    /// <summary>One claim per register.</summary>
    public static readonly Error ClaimedAlready = new(
        "recognition.claimed-already",
        ErrorKind.Conflict,
        "There is a recognition of this register already; it is verified anew when its day comes."
    );

    /// <summary>A number is of one person.</summary>
    public static readonly Error NumberInUse = new(
        "recognition.number-in-use",
        ErrorKind.Conflict,
        "This number is verified for another consultant; one of the two is mistaken, or they are one person."
    );

    /// <summary>What was denied stays denied.</summary>
    public static readonly Error DeniedAlready = new(
        "recognition.denied-already",
        ErrorKind.RuleBroken,
        "This recognition was not confirmed; the consultant can claim the registration anew."
    );

    /// <summary>Credits rest on a recognition that is verified and not due.</summary>
    public static readonly Error NotVerified = new(
        "recognition.not-verified",
        ErrorKind.RuleBroken,
        "The consultant has no such recognition that is verified and not due for a new look; verify it first."
    );
}
