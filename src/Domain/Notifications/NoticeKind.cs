using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Notifications;

/// <summary>What a notice tells (Dutch: kennisgeving).</summary>
[Dutch("soort kennisgeving")]
public enum NoticeKind
{
    /// <summary>The period ends soon (periode loopt af).</summary>
    PeriodEnding,

    /// <summary>The period ended, and too few notices before were proven (periode afgelopen).</summary>
    PeriodOverdue,

    /// <summary>Everything is met, but renewal was not filed (voldaan, niet ingediend).</summary>
    CompleteNotSubmitted,

    /// <summary>The registration lapsed (registratie verlopen).</summary>
    RegistrationLapsed,

    /// <summary>A registrar told it in another way, such as by letter (langs andere weg).</summary>
    ByOtherMeans,
}

/// <summary>What the kinds of notices mean.</summary>
internal static class NoticeKinds
{
    /// <summary>
    /// Whether its proof counts towards the notices without which nothing lapses. The daily reminder does not: two mails on
    /// two days are not the two warnings that a consultant is entitled to.
    /// </summary>
    public static bool CountsTowardsLapse(this NoticeKind kind) =>
        kind is NoticeKind.PeriodEnding or NoticeKind.PeriodOverdue or NoticeKind.ByOtherMeans;
}
