using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>Whether a period is one of full registration or of somebody in training.</summary>
[Dutch("soort periode")]
public enum PeriodKind
{
    /// <summary>Full registration (geregistreerd).</summary>
    Full,

    /// <summary>In training (aspirant).</summary>
    Provisional,
}

/// <summary>Why somebody is removed (Dutch: grond van doorhaling).</summary>
[Dutch("grond van doorhaling")]
public enum RemovalGround
{
    /// <summary>The consultant asked for it (eigen verzoek).</summary>
    OwnRequest,

    /// <summary>A disciplinary measure (maatregel); the only ground that is ever public.</summary>
    Measure,

    /// <summary>The consultant died (overleden).</summary>
    Deceased,

    /// <summary>Should never have been registered (ten onrechte ingeschreven).</summary>
    IssuedInError,

    /// <summary>The renewal was decided against (niet geherregistreerd).</summary>
    NotRenewed,
}

/// <summary>Why somebody is suspended (Dutch: grond van schorsing).</summary>
[Dutch("grond van schorsing")]
public enum SuspensionGround
{
    /// <summary>A disciplinary measure (maatregel).</summary>
    Measure,

    /// <summary>An interim decision while a measure is considered (voorlopige schorsing).</summary>
    Interim,
}
