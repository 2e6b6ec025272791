using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>The verbs by which a registration is limited, freed again, or ended.</summary>
public static class RegistrationMeasures
{
    /// <summary>Attaches conditions; the registration stays conditional until the last one is lifted.</summary>
    public static Result<IReadOnlyList<Guid>> ImposeConditions(
        this Registration registration,
        IReadOnlyList<string> texts,
        DateOnly effectiveOn,
        DateTimeOffset now
    )
    {
        if (RegistrationRules.CannotChange(registration) is { } merged)
            return merged;
        if (RegistrationRules.MustBeActive(registration.History, effectiveOn) is { } inactive)
            return inactive;
        var faults = texts.SelectMany(
            (text, i) => FreeText.Required($"#/texts/{i}", text, ConditionImposed.TextMaxLength)
        );
        if (FreeText.ErrorFor(faults) is { } unsayable)
            return unsayable;

        var imposed = texts
            .Select(text =>
                registration.Record(new ConditionImposed { EffectiveOn = effectiveOn, Text = text }, now).Id
            )
            .ToArray();

        foreach (var id in imposed)
            registration.Tell(new RegistrationConditionImposed(registration.Number, id, effectiveOn));
        return imposed;
    }

    /// <summary>Lifts one condition: from that day on it no longer holds.</summary>
    public static Result LiftCondition(
        this Registration registration,
        Guid conditionId,
        DateOnly liftedOn,
        DateTimeOffset now
    )
    {
        var history = registration.History;
        if (RegistrationRules.CannotChange(registration) is { } merged)
            return merged;
        if (history.Of<ConditionImposed>().FirstOrDefault(c => c.Id == conditionId) is not { } condition)
            return RegistrationErrors.ConditionNotFound;
        if (history.LiftOf<ConditionLifted>(condition) is not null)
            return RegistrationErrors.AlreadyLifted;
        if (liftedOn < condition.EffectiveOn)
            return RegistrationErrors.LiftedBeforeItBegan;

        registration.Record(new ConditionLifted { EffectiveOn = liftedOn, TargetId = conditionId }, now);

        registration.Tell(new RegistrationConditionLifted(registration.Number, conditionId, liftedOn));
        return Result.Success;
    }

    /// <summary>Suspends from a day on, until a last day or until lifted.</summary>
    public static Result<Guid> Suspend(
        this Registration registration,
        SuspensionGround ground,
        DateOnly from,
        DateOnly? until,
        DateOnly publicUntil,
        DateTimeOffset now
    )
    {
        if (RegistrationRules.CannotChange(registration) is { } merged)
            return merged;
        if (until < from)
            return RegistrationErrors.EndsBeforeItBegins("#/until");
        if (publicUntil < (until ?? from))
            return RegistrationErrors.PublicationEndsBeforeMeasure;
        if (RegistrationRules.MustBeActive(registration.History, from) is { } inactive)
            return inactive;
        if (registration.History.SuspensionsOn(from).Any())
            return RegistrationErrors.AlreadySuspended;

        var suspended = registration.Record(
            new Suspended
            {
                EffectiveOn = from,
                Until = until,
                PublicUntil = publicUntil,
                Ground = ground,
            },
            now
        );

        registration.Tell(
            new RegistrationSuspended(registration.Number, suspended.Id, ground, from, until, publicUntil)
        );
        return suspended.Id;
    }

    /// <summary>Lifts a suspension: that day is the first one without it.</summary>
    public static Result LiftSuspension(
        this Registration registration,
        Guid suspensionId,
        DateOnly liftedOn,
        DateTimeOffset now
    )
    {
        var history = registration.History;
        if (RegistrationRules.CannotChange(registration) is { } merged)
            return merged;
        if (history.Of<Suspended>().FirstOrDefault(s => s.Id == suspensionId) is not { } suspension)
            return RegistrationErrors.SuspensionNotFound;
        if (history.LiftOf<SuspensionLifted>(suspension) is not null)
            return RegistrationErrors.AlreadyLifted;
        if (liftedOn < suspension.EffectiveOn)
            return RegistrationErrors.LiftedBeforeItBegan;
        if (liftedOn > suspension.Until)
            return RegistrationErrors.LiftedAfterItEnded;

        registration.Record(new SuspensionLifted { EffectiveOn = liftedOn, TargetId = suspensionId }, now);

        registration.Tell(new RegistrationSuspensionLifted(registration.Number, suspensionId, liftedOn));
        return Result.Success;
    }

    /// <summary>
    /// Removes from a day on. A death and a registration issued in error are found afterwards and a measure may correct an
    /// earlier decision, so these may have effect in the past.
    /// </summary>
    public static Result<Guid> Remove(
        this Registration registration,
        RemovalGround ground,
        DateOnly effectiveOn,
        DateOnly? publicUntil,
        DateTimeOffset now
    )
    {
        if (RegistrationRules.CannotChange(registration) is { } merged)
            return merged;
        if (CheckPublication(ground, effectiveOn, publicUntil) is { } unpublishable)
            return unpublishable;
        if (ground is RemovalGround.OwnRequest or RemovalGround.NotRenewed && effectiveOn < DutchCalendar.DayOf(now))
            return RegistrationErrors.RemovalBackdated;
        if (registration.History.StandingOn(effectiveOn) is not { } standing)
            return RegistrationErrors.BeforeFirstDay(registration.History.FirstDay);
        if (standing is Standing.Removed)
            return RegistrationErrors.AlreadyRemoved;

        var removed = registration.Record(
            new Removed
            {
                EffectiveOn = effectiveOn,
                Ground = ground,
                PublicUntil = publicUntil,
            },
            now
        );

        registration.Tell(new RegistrationRemoved(registration.Number, removed.Id, ground, effectiveOn, publicUntil));
        return removed.Id;
    }

    private static Error? CheckPublication(RemovalGround ground, DateOnly from, DateOnly? publicUntil) =>
        (ground, publicUntil) switch
        {
            (RemovalGround.Measure, null) => RegistrationErrors.PublicationEndMissing,
            (RemovalGround.Measure, { } end) when end < from => RegistrationErrors.PublicationEndsBeforeMeasure,
            (not RemovalGround.Measure, not null) => RegistrationErrors.PublicationOnlyForMeasure,
            _ => null,
        };
}
