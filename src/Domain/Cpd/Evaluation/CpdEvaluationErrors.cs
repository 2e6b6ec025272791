using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Evaluation;

/// <summary>Why a ledger cannot be held against the rules.</summary>
public static class CpdEvaluationErrors
{
    /// <summary>The most planned activities in one question.</summary>
    public const int MaxPlanned = 50;

    /// <summary>A planned course gives no points.</summary>
    public const string NotAccreditedCode = "cpd-evaluation.not-accredited";

    /// <summary>There is nobody to evaluate, or not for this caller.</summary>
    public static readonly Error NotRegistered = new(
        "cpd-evaluation.not-registered",
        ErrorKind.NotFound,
        "The consultant has no registration in this section, so there is no norm to hold a ledger against."
    );

    /// <summary>No period of registration governs the day.</summary>
    public static readonly Error NoPeriod = new(
        "cpd-evaluation.no-period",
        ErrorKind.RuleBroken,
        "No period of registration governs this day: it is before the first one, or the registration was removed."
    );
}
