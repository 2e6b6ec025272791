using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>The terms of a case, in weeks unless said otherwise.</summary>
/// <param name="DecisionWeeks">Term for a decision (beslistermijn).</param>
/// <param name="ExtensionWeeks">Length of one extension of that term (verdaging).</param>
/// <param name="MaxExtensions">How often the term may be extended.</param>
/// <param name="RepairWeeks">Time to supply what is missing (hersteltermijn).</param>
/// <param name="ViewWeeks">Time to respond to an intended refusal (zienswijze).</param>
/// <param name="DraftExpiryWeeks">An untouched draft expires after this time.</param>
/// <param name="ObjectionWeeks">Time to object to a decision (bezwaartermijn).</param>
/// <param name="IndependenceYears">
/// Nobody assesses or decides on a person who worked for their own organisation within so many years before the case.
/// </param>
[Dutch("beslistermijnen")]
public sealed record DecisionTerms(
    int DecisionWeeks,
    int ExtensionWeeks,
    int MaxExtensions,
    int RepairWeeks,
    int ViewWeeks,
    int DraftExpiryWeeks,
    int ObjectionWeeks,
    int IndependenceYears
);

/// <summary>The longest time that a measure may be public (publicatietermijn), per kind of measure.</summary>
/// <param name="SuspensionYears">Years for a suspension.</param>
/// <param name="RemovalYears">Years for a removal as a measure.</param>
[Dutch("publicatietermijnen")]
public sealed record PublicationTerms(int SuspensionYears, int RemovalYears)
{
    /// <summary>The last day on which a suspension may be shown: counted from its end, or from its start while that is open.</summary>
    public DateOnly Suspension(DateOnly from, DateOnly? until) => (until ?? from).AddYears(SuspensionYears);

    /// <summary>The last day on which a removal may be shown.</summary>
    public DateOnly Removal(DateOnly from) => from.AddYears(RemovalYears);
}
