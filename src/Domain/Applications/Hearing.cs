namespace Accreditation.Domain.Applications;

/// <summary>An announced refusal and the response of the consultant (voornemen en zienswijze).</summary>
/// <param name="Reasons">Why the application would be refused, for each rule that is not met.</param>
/// <param name="IntendedOn">The day of the announcement.</param>
/// <param name="ViewUntil">The last day to respond.</param>
/// <param name="View">The response, or null while there is none.</param>
/// <param name="ViewOn">The day of the response.</param>
public sealed record Hearing(
    IReadOnlyList<RuleReason> Reasons,
    DateOnly IntendedOn,
    DateOnly ViewUntil,
    CaseText? View,
    DateOnly? ViewOn
)
{
    /// <summary>Whether the consultant responded, or let the time for it pass.</summary>
    public bool IsOverOn(DateOnly day) => View is not null || day > ViewUntil;

    /// <summary>Whether a reason was put to the consultant.</summary>
    public bool Covers(RuleReason reason) => Reasons.Any(announced => announced.Rule == reason.Rule);
}

/// <summary>Why a rule is not met, or why it is set aside.</summary>
/// <param name="Rule">Code of the requirement, of its group of alternatives, or of the declaration.</param>
/// <param name="Reason">The reason.</param>
public sealed record RuleReason(string Rule, CaseText Reason);
