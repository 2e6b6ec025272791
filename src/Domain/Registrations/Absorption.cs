namespace Accreditation.Domain.Registrations;

/// <summary>Makes the copies by which one registration takes over the history of another one of the same person.</summary>
internal static class Absorption
{
    /// <summary>
    /// The facts that keep their meaning in another history, with references among them made to point at the copies. A
    /// removal that was no measure ended a record, not a person's registration: it only closes the copied periods.
    /// </summary>
    public static IReadOnlyList<RegistrationFact> CopiesOf(RegistrationHistory history)
    {
        var copies = history
            .Facts.Where(TakesPart)
            .Select(fact => Closed(fact.Copy(), fact, history))
            .OfType<RegistrationFact>();
        var byOrigin = new Dictionary<Guid, RegistrationFact>();
        foreach (var copy in copies)
        {
            if (copy.TargetId is { } target && !byOrigin.ContainsKey(target))
                continue;

            copy.Id = Guid.CreateVersion7();
            copy.TargetId = copy.TargetId is { } original ? byOrigin[original].Id : null;
            byOrigin.Add(copy.OriginId!.Value, copy);
        }

        return [.. byOrigin.Values];
    }

    private static bool TakesPart(RegistrationFact fact) =>
        fact is not (MergedInto or Absorbed or FactAnnulled)
        && fact is not Removed { Ground: not RemovalGround.Measure };

    private static RegistrationFact? Closed(
        RegistrationFact copy,
        RegistrationFact original,
        RegistrationHistory history
    )
    {
        if (copy is not PeriodOpened period || original is not PeriodOpened opened)
            return copy;

        var removals = history.Of<Removed>().Where(r => r.Ground is not RemovalGround.Measure && !opened.Reopens(r));
        if (removals.Min(r => (DateOnly?)r.EffectiveOn) is not { } removedOn)
            return period;

        period.ClosedOn = period.ClosedOn < removedOn ? period.ClosedOn : removedOn;
        return period.ClosedOn <= period.EffectiveOn ? null : period;
    }
}
