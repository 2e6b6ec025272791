using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Verification;

/// <summary>What the register says about one number on one day.</summary>
[Dutch("uitkomst van de verificatie")]
public enum VerificationOutcome
{
    /// <summary>Registered (geregistreerd).</summary>
    Registered,

    /// <summary>In training (aspirant); does not count as registered.</summary>
    Provisional,

    /// <summary>Registered, with conditions or in the grace after a period (geregistreerd onder voorwaarden).</summary>
    Conditional,

    /// <summary>Not to be counted as registered for the time of a measure (geschorst).</summary>
    Suspended,

    /// <summary>The period and its grace went by without renewal (verlopen).</summary>
    Lapsed,

    /// <summary>Struck off (doorgehaald).</summary>
    Removed,

    /// <summary>The registration goes on under another number (samengevoegd).</summary>
    Merged,

    /// <summary>The number was never issued, or was not registered yet on that day (niet gevonden).</summary>
    NotFound,

    /// <summary>Not a registration number: its form or its check letter is wrong (verschreven).</summary>
    Mistyped,

    /// <summary>The number exists, but surname or birth date are of somebody else; nothing more is told (komt niet overeen).</summary>
    DoesNotMatch,
}

/// <summary>How a standing is told.</summary>
public static class VerificationOutcomes
{
    /// <summary>The outcome for a standing.</summary>
    public static VerificationOutcome Of(Standing standing) =>
        standing switch
        {
            Standing.Provisional => VerificationOutcome.Provisional,
            Standing.Registered => VerificationOutcome.Registered,
            Standing.Conditional => VerificationOutcome.Conditional,
            Standing.Suspended => VerificationOutcome.Suspended,
            Standing.Lapsed => VerificationOutcome.Lapsed,
            Standing.Removed => VerificationOutcome.Removed,
            _ => throw new InvalidOperationException($"The standing {standing} has no outcome."),
        };
}
