using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>The verbs by which a history is put right: annulling a fact, merging two registrations, splitting them again.</summary>
public static class RegistrationCorrections
{
    /// <summary>Annuls a fact: from now on it never was; what was known before stays known.</summary>
    public static Result<Guid> AnnulFact(this Registration registration, Guid factId, string reason, DateTimeOffset now)
    {
        var history = registration.History;
        if (RegistrationRules.CannotChange(registration) is { } merged)
            return merged;
        if (FreeText.ErrorFor(FreeText.Required("#/reason", reason, FactAnnulled.ReasonMaxLength)) is { } unsayable)
            return unsayable;
        if (history.Facts.FirstOrDefault(f => f.Id == factId) is not { } fact)
            return RegistrationErrors.FactNotFound;
        if (fact is FactAnnulled or Absorbed)
            return RegistrationErrors.FactNotAnnullable;
        if (fact is PeriodOpened && history.Of<PeriodOpened>().Count() == 1)
            return RegistrationErrors.OnlyPeriod;

        var annulment = Annul(registration, fact, reason, now);

        registration.Tell(new RegistrationFactAnnulled(registration.Number, factId));
        return annulment.Id;
    }

    /// <summary>Takes over the history of another registration of the same person, whose number then leads here.</summary>
    public static Result Absorb(this Registration survivor, Registration merged, DateTimeOffset now)
    {
        var today = DutchCalendar.DayOf(now);
        if ((RegistrationRules.CannotChange(survivor) ?? RegistrationRules.CannotChange(merged)) is { } elsewhere)
            return elsewhere;
        if (survivor.Id == merged.Id || survivor.Section != merged.Section)
            return RegistrationErrors.NotMergeable;
        if (IsRemoved(survivor, today) && !IsRemoved(merged, today))
            return RegistrationErrors.SurvivorRemoved;

        var copies = Absorption.CopiesOf(merged.History);
        var left = merged.Record(new MergedInto { EffectiveOn = today, Survivor = survivor.Number }, now);
        survivor.Record(
            new Absorbed
            {
                EffectiveOn = today,
                Merged = merged.Number,
                OriginId = left.Id,
            },
            now
        );
        foreach (var copy in copies)
            survivor.Record(copy, now);

        merged.Tell(new RegistrationMerged(merged.Number, survivor.Number));
        survivor.Tell(new RegistrationAbsorbed(survivor.Number, merged.Number));
        return Result.Success;
    }

    /// <summary>Undoes a merge: the copies are annulled and both numbers live by themselves again.</summary>
    public static Result GiveBack(this Registration survivor, Registration merged, string reason, DateTimeOffset now)
    {
        if (RegistrationRules.CannotChange(survivor) is { } elsewhere)
            return elsewhere;
        if (FreeText.ErrorFor(FreeText.Required("#/reason", reason, FactAnnulled.ReasonMaxLength)) is { } unsayable)
            return unsayable;
        if (merged.MergedInto != survivor.Number)
            return RegistrationErrors.NotMerged;

        var originals = merged.Facts.Select(f => f.Id).ToHashSet();
        foreach (var copy in survivor.History.Facts.Where(f => f.OriginId is { } origin && originals.Contains(origin)))
            Annul(survivor, copy, reason, now);
        Annul(merged, merged.History.Of<MergedInto>().Last(), reason, now);

        merged.Tell(new RegistrationSplitOff(merged.Number, survivor.Number));
        survivor.Tell(new RegistrationGaveBack(survivor.Number, merged.Number));
        return Result.Success;
    }

    private static FactAnnulled Annul(
        Registration registration,
        RegistrationFact fact,
        string reason,
        DateTimeOffset now
    ) =>
        registration.Record(
            new FactAnnulled
            {
                EffectiveOn = fact.EffectiveOn,
                TargetId = fact.Id,
                Reason = reason,
            },
            now
        );

    private static bool IsRemoved(Registration registration, DateOnly today) =>
        registration.History.StandingOn(today) is Standing.Removed;
}
