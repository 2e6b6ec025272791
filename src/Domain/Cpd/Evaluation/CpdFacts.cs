using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd.Ledger;

namespace Accreditation.Domain.Cpd.Evaluation;

/// <summary>Everything that an evaluation looks at; its order means nothing.</summary>
/// <param name="Entries">The whole ledger of the person, older periods included: a course counts once in some years.</param>
/// <param name="Dispensations">What was granted for the period.</param>
/// <param name="Worked">Work that evidence and endorsements speak of, without days of suspension.</param>
public sealed record CpdFacts(
    IReadOnlyCollection<LedgerEntry> Entries,
    IReadOnlyCollection<Dispensation> Dispensations,
    IReadOnlyCollection<WorkedTime> Worked
);

/// <summary>One rule that asks for less (dispensatie).</summary>
/// <param name="Rule">The code of the rule.</param>
/// <param name="ReductionPercent">How much less, in percent.</param>
public sealed record Dispensation(string Rule, int ReductionPercent);
