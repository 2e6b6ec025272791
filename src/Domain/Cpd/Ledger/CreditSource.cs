using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>Where a ledger entry comes from (herkomst van punten).</summary>
[Dutch("herkomst van punten")]
public enum CreditSource
{
    /// <summary>A training provider posted that the consultant attended (presentie).</summary>
    ProviderAttendance,

    /// <summary>The consultant reported it with evidence (eigen opgave).</summary>
    OwnReport,

    /// <summary>A session of a registered peer group that others who were there confirmed (intervisie).</summary>
    PeerGroup,

    /// <summary>Recognised from another professional register (ander register).</summary>
    OtherRegister,

    /// <summary>A registrar entered it, to put something right.</summary>
    Registrar,
}
