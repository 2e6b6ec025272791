using Accreditation.Application.Endorsements;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Endorsements;

/// <summary>A request for an endorsement.</summary>
/// <param name="Section">The section whose rules hold.</param>
/// <param name="Endorser">The manager.</param>
/// <param name="CoveredFrom">The first day of work that it is about.</param>
/// <param name="CoveredUntil">The last such day.</param>
/// <param name="Tie">The tie between the two outside their work; any but none excludes the endorsement.</param>
[Dutch("verzoek om een aanbeveling")]
internal sealed record AskEndorsementRequest(
    string Section,
    EndorserInput Endorser,
    DateOnly CoveredFrom,
    DateOnly CoveredUntil,
    Tie Tie
);

/// <summary>Another manager for a request.</summary>
/// <param name="Endorser">The other manager.</param>
/// <param name="Tie">The tie between the two outside their work; any but none excludes the endorsement.</param>
[Dutch("verzoek aan een andere leidinggevende")]
internal sealed record RedirectEndorsementRequest(EndorserInput Endorser, Tie Tie);

/// <summary>What a manager states: facts, fixed statements, a few words.</summary>
/// <param name="Function">As what the consultant works or worked.</param>
/// <param name="From">The first day on which the manager knows the work.</param>
/// <param name="Until">The last such day, today at the latest.</param>
/// <param name="HoursPerWeek">The average hours a week, in whole hours.</param>
/// <param name="Tasks">The tasks, by the codes of the policy.</param>
/// <param name="OwnObservation">Whether the manager saw the work themselves.</param>
/// <param name="Competences">The answer to each fixed statement of the policy.</param>
/// <param name="Tie">The tie between the two outside their work; any but none excludes the endorsement.</param>
/// <param name="Remark">At most 500 characters, without health or client data.</param>
[Dutch("verklaring van de leidinggevende")]
internal sealed record GiveEndorsementRequest(
    string Function,
    DateOnly From,
    DateOnly Until,
    int HoursPerWeek,
    IReadOnlyList<string> Tasks,
    bool OwnObservation,
    IReadOnlyList<CompetenceAnswer> Competences,
    Tie Tie,
    string? Remark = null
)
{
    public StatementDraft ToDraft() =>
        new(Function, From, Until, HoursPerWeek, Tasks, OwnObservation, Competences, Remark);
}

/// <summary>What came of a review.</summary>
/// <param name="Outcome">What was found and what follows, without personal data.</param>
[Dutch("uitkomst van de herbeoordeling")]
internal sealed record CompleteReviewTaskRequest(string Outcome);
