using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Recognitions;

/// <summary>How sure the register is that somebody is registered elsewhere.</summary>
[Dutch("stand van een erkenning")]
public enum RecognitionState
{
    /// <summary>The consultant says so; nobody looked yet (opgegeven).</summary>
    Claimed,

    /// <summary>A registrar saw it in the other register (geverifieerd).</summary>
    Verified,

    /// <summary>It was verified, and the day to look again has come (opnieuw te controleren); derived from the date.</summary>
    Due,

    /// <summary>A registrar did not find it there (niet bevestigd).</summary>
    NotConfirmed,
}

/// <summary>One look into the other register.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who, as the subject of the token.</param>
/// <param name="Confirmed">Whether the registration was there.</param>
/// <param name="RecheckOn">When to look again.</param>
[Dutch("controle in het andere register")]
public sealed record RecognitionCheck(DateTimeOffset At, string By, bool Confirmed, DateOnly? RecheckOn);
