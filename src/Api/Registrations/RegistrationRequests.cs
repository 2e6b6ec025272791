using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Registrations;

/// <summary>Conditions to impose.</summary>
/// <param name="Texts">The text of each condition, never public.</param>
/// <param name="EffectiveOn">The first day on which they hold.</param>
/// <param name="Reason">Why, for the journal.</param>
[Dutch("op te leggen voorwaarden")]
internal sealed record ImposeConditionsRequest(IReadOnlyList<string> Texts, DateOnly EffectiveOn, string Reason);

/// <summary>The lifting of a condition or suspension.</summary>
/// <param name="LiftedOn">The first day without it.</param>
/// <param name="Reason">Why, for the journal.</param>
[Dutch("opheffing")]
internal sealed record LiftRequest(DateOnly LiftedOn, string Reason);

/// <summary>A suspension to impose.</summary>
/// <param name="Ground">Why, as it is recorded.</param>
/// <param name="From">The first day.</param>
/// <param name="PublicUntil">The last day on which the public register shows it.</param>
/// <param name="Reason">Why, for the journal.</param>
/// <param name="Until">The last day; leave out to run until it is lifted.</param>
[Dutch("op te leggen schorsing")]
internal sealed record SuspendRequest(
    SuspensionGround Ground,
    DateOnly From,
    DateOnly PublicUntil,
    string Reason,
    DateOnly? Until = null
);

/// <summary>A removal.</summary>
/// <param name="Ground">Why, as it is recorded.</param>
/// <param name="EffectiveOn">The first day of the removal.</param>
/// <param name="Reason">Why, for the journal.</param>
/// <param name="PublicUntil">For a measure: the last day on which the public register shows it.</param>
[Dutch("door te voeren doorhaling")]
internal sealed record RemoveRequest(
    RemovalGround Ground,
    DateOnly EffectiveOn,
    string Reason,
    DateOnly? PublicUntil = null
);

/// <summary>The annulment of a fact.</summary>
/// <param name="FactId">The fact, from the history.</param>
/// <param name="Reason">Why it should not have been recorded.</param>
[Dutch("vernietiging van een feit")]
internal sealed record AnnulRequest(Guid FactId, string Reason);

/// <summary>A merge to propose.</summary>
/// <param name="SurvivorId">The consultant that stays.</param>
/// <param name="MergedId">The consultant that goes on as the survivor.</param>
/// <param name="Reason">Why the two are one person.</param>
[Dutch("voorstel tot samenvoegen")]
internal sealed record ProposeMergeRequest(Guid SurvivorId, Guid MergedId, string Reason);

/// <summary>A split to propose.</summary>
/// <param name="Reason">Why they are two persons.</param>
[Dutch("voorstel tot splitsen")]
internal sealed record ProposeSplitRequest(string Reason);
