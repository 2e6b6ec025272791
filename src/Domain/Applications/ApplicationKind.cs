using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>What is asked for (soort aanvraag).</summary>
[Dutch("soort aanvraag")]
public enum ApplicationKind
{
    /// <summary>First registration (eerste registratie).</summary>
    Initial,

    /// <summary>The next period (herregistratie).</summary>
    Renewal,

    /// <summary>Return after a lapse or removal (herintreding).</summary>
    Reinstatement,

    /// <summary>A longer period (uitstel).</summary>
    Extension,

    /// <summary>A lower norm (dispensatie).</summary>
    Dispensation,
}
