using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>The days on which something was learnt: begun, finished, and over.</summary>
internal static class LearntDays
{
    /// <summary>The faults in them; only what is finished counts.</summary>
    public static IEnumerable<InputFault> Faults(DateOnly startedOn, DateOnly completedOn, DateOnly today)
    {
        if (completedOn > today)
            yield return FreeText.Fault(
                "#/completedOn",
                CpdCreditErrors.NotFinishedCode,
                "Only what is finished counts; the last day cannot be in the future."
            );
        if (completedOn < startedOn)
            yield return FreeText.Fault(
                "#/completedOn",
                CpdCreditErrors.EndsBeforeItBeginsCode,
                "The last day cannot be before the first."
            );
    }
}
