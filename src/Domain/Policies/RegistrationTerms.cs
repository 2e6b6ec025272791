using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>How long a registration runs and what precedes a lapse.</summary>
/// <param name="PeriodMonths">Length of one registration period (registratieperiode).</param>
/// <param name="GraceWeeks">Weeks after the end of a period in which a late renewal is still possible.</param>
/// <param name="RequiredProvenNotices">Notices with proof of delivery without which nothing lapses.</param>
/// <param name="NoticeWeeks">How many weeks before the end each notice goes out, the earliest first.</param>
/// <param name="Provisional">Registration of those in training (aspirant).</param>
[Dutch("registratietermijnen")]
public sealed record RegistrationTerms(
    int PeriodMonths,
    int GraceWeeks,
    int RequiredProvenNotices,
    IReadOnlyList<int> NoticeWeeks,
    ProvisionalTerms Provisional
);

/// <summary>Whether and how long somebody can be registered provisionally.</summary>
/// <param name="Allowed">Whether the section knows provisional registration.</param>
/// <param name="MaxMonths">The longest provisional registration.</param>
[Dutch("voorlopige registratie")]
public sealed record ProvisionalTerms(bool Allowed, int MaxMonths);
