using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>How courses are accredited (accreditatie van scholing).</summary>
/// <param name="TermMonths">How long an accreditation lasts.</param>
/// <param name="TwoAssessorsFromMinutes">From so many net minutes on, two assessors judge.</param>
/// <param name="TwoAssessorsForFirst">Whether two assessors judge the first course of a provider.</param>
/// <param name="TestFromMinutes">From so many net minutes on a final test is needed, as it is for e-learning.</param>
[Dutch("regels voor accreditatie")]
public sealed record AccreditationRules(
    int TermMonths,
    int TwoAssessorsFromMinutes,
    bool TwoAssessorsForFirst,
    int TestFromMinutes
);

/// <summary>How attendance is posted (presentie).</summary>
/// <param name="DueDays">Days after a run in which its attendance is on time.</param>
/// <param name="CloseMonths">Months after a run in which its attendance, late with a flag, is still accepted.</param>
/// <param name="ClaimAnswerDays">Days in which a provider answers the claim of a participant who is missing.</param>
[Dutch("regels voor presentie")]
public sealed record AttendanceRules(int DueDays, int CloseMonths, int ClaimAnswerDays)
{
    /// <summary>The last day on which the attendance of a run is on time.</summary>
    public DateOnly DueOn(DateOnly runEnded) => runEnded.AddDays(DueDays);

    /// <summary>The last day on which the attendance of a run is accepted.</summary>
    public DateOnly ClosesOn(DateOnly runEnded) => runEnded.AddMonths(CloseMonths);
}
