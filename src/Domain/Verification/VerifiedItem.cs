using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;

namespace Accreditation.Domain.Verification;

/// <summary>
/// What was said about one number of a verification. It holds no name, no second factor, and no text that was sent for a
/// number but is none.
/// </summary>
public sealed record VerifiedItem
{
    /// <summary>The longest reference of a caller.</summary>
    public const int ReferenceMaxLength = 64;

    /// <summary>The caller's own reference.</summary>
    public string? Reference { get; init; }

    /// <summary>The number; null when what was sent is none.</summary>
    public RegistrationNumber? Number { get; init; }

    /// <summary>The day that it is about.</summary>
    public required DateOnly ValidAt { get; init; }

    /// <summary>What the register said.</summary>
    public required VerificationOutcome Outcome { get; init; }

    /// <summary>The number under which a merged registration goes on.</summary>
    public RegistrationNumber? SurvivingNumber { get; init; }

    /// <summary>Since which day it stands so.</summary>
    public DateOnly? StandingSince { get; init; }

    /// <summary>The last day of the period that governs the day.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The measure behind a removal, if it was public when it was asked.</summary>
    public PublishedMeasure? Removal { get; init; }

    /// <summary>The rules that govern the registration on that day.</summary>
    public PolicyReference? Policy { get; init; }
}
