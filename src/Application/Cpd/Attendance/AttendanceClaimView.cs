using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>A claim of a participant who is missing on an attendance list.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Revision">The revision of the claim.</param>
/// <param name="RunId">The run.</param>
/// <param name="Provider">The code of the provider, who answers.</param>
/// <param name="RegistrationNumber">The registration number by which the provider finds the participant.</param>
/// <param name="Minutes">The minutes that they say to have attended; null for the whole run.</param>
/// <param name="State">How far it is.</param>
/// <param name="ClaimedAt">When it was made.</param>
/// <param name="AnswerBy">The last day on which an answer is on time.</param>
/// <param name="Overdue">Whether the provider is late today.</param>
/// <param name="AnsweredAt">When it was answered.</param>
/// <param name="Reason">Why it was refused.</param>
[Dutch("presentieclaim")]
public sealed record AttendanceClaimView(
    Guid Id,
    int Revision,
    Guid RunId,
    string Provider,
    string RegistrationNumber,
    int? Minutes,
    AttendanceClaimState State,
    DateTimeOffset ClaimedAt,
    DateOnly AnswerBy,
    bool Overdue,
    DateTimeOffset? AnsweredAt,
    string? Reason
) : IRevisioned
{
    internal static AttendanceClaimView Of(AttendanceClaim claim, DateOnly today) =>
        new(
            claim.Id,
            claim.Revision,
            claim.RunId,
            claim.Provider.Value,
            claim.RegistrationNumber,
            claim.Minutes,
            claim.State,
            claim.ClaimedAt,
            claim.AnswerBy,
            claim.OverdueOn(today),
            claim.AnsweredAt,
            claim.Reason
        );
}
