using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>The verbs around the end of a period: filing for the next one, lengthening it, lowering what it asks for.</summary>
public static class RegistrationRenewals
{
    /// <summary>Records that renewal of the period that governs that day was filed.</summary>
    public static Result<Guid> FileRenewal(this Registration registration, DateOnly filedOn, DateTimeOffset now)
    {
        if (Governing(registration, filedOn, out var period) is { } error)
            return error;
        if (registration.History.OpenFilingFor(period) is not null)
            return RegistrationErrors.RenewalFiledAlready;

        var filed = registration.Record(new RenewalFiled { EffectiveOn = filedOn, TargetId = period.Id }, now);

        registration.Tell(new RegistrationRenewalFiled(registration.Number, filed.Id, filedOn));
        return filed.Id;
    }

    /// <summary>Records that the filing which waits for its decision came to nothing: refused, withdrawn or not processed.</summary>
    public static Result<Guid> CloseRenewal(this Registration registration, DateOnly closedOn, DateTimeOffset now)
    {
        var history = registration.History;
        if (RegistrationRules.CannotChange(registration) is { } merged)
            return merged;
        if (
            history.Of<PeriodOpened>().Select(history.OpenFilingFor).OfType<RenewalFiled>().LastOrDefault()
            is not { } filing
        )
            return RegistrationErrors.NoRenewalFiled;

        var closed = registration.Record(new RenewalClosed { EffectiveOn = closedOn, TargetId = filing.Id }, now);

        registration.Tell(new RegistrationRenewalClosed(registration.Number, closed.Id, closedOn));
        return closed.Id;
    }

    /// <summary>
    /// Opens the period after one that ends, from the day after that on, whatever the day of the decision. The anniversary
    /// stays where it was: time that an extension took is time that the next period does not have.
    /// </summary>
    public static Result<Guid> Renew(
        this Registration registration,
        Guid periodId,
        NextPeriodTerms terms,
        DateOnly today,
        DateTimeOffset now
    )
    {
        if (registration.ForbidsRenewal(periodId, today) is { } broken)
            return broken;

        var history = registration.History;
        var period = history.Period(periodId)!;
        return registration.OpenPeriod(terms.After(period, history.EndOf(period)), now);
    }

    /// <summary>Why the period after another one cannot be opened on a day, or null.</summary>
    public static Error? ForbidsRenewal(this Registration registration, Guid periodId, DateOnly today)
    {
        var history = registration.History;
        if (RegistrationRules.CannotChange(registration) is { } merged)
            return merged;
        if (history.EndedOn(today) is not null || history.Period(periodId) is not { } period)
            return RegistrationErrors.NotActive(history.StandingOn(today));

        return history.PeriodAfter(period) is null ? null : RegistrationErrors.RenewedAlready;
    }

    /// <summary>Lengthens the period that governs a day, by months counted from its present last day.</summary>
    public static Result<Guid> ExtendPeriod(
        this Registration registration,
        int months,
        ExtensionRules rules,
        DateOnly on,
        DateTimeOffset now
    )
    {
        if (Governing(registration, on, out var period) is { } error)
            return error;
        var history = registration.History;
        if (on > history.EndOf(period))
            return RegistrationErrors.PeriodOver(history.EndOf(period));
        if (history.PeriodAfter(period) is not null)
            return RegistrationErrors.RenewedAlready;
        var granted = history.Of<PeriodExtended>().ToArray();
        if (
            granted.Where(e => e.TargetId == period.Id).Sum(e => e.Months) + months > rules.MaxMonthsPerPeriod
            || granted.Sum(e => e.Months) + months > rules.MaxMonthsInAll
        )
            return RegistrationErrors.ExtendedTooLong;

        var until = history.EndOf(period).AddMonths(months);
        var extended = registration.Record(
            new PeriodExtended
            {
                EffectiveOn = on,
                TargetId = period.Id,
                Until = until,
                Months = months,
            },
            now
        );

        registration.Tell(new RegistrationPeriodExtended(registration.Number, extended.Id, until));
        return extended.Id;
    }

    /// <summary>Lowers what one rule of the period that governs a day asks for.</summary>
    public static Result<Guid> Dispense(
        this Registration registration,
        string rule,
        int reductionPercent,
        DispensationRules rules,
        DateOnly on,
        DateTimeOffset now
    )
    {
        if (Governing(registration, on, out var period) is { } error)
            return error;
        var before = registration
            .History.Of<DispensationGranted>()
            .Where(it => (it.TargetId, it.Rule) == (period.Id, rule));
        if (before.Sum(it => it.ReductionPercent) + reductionPercent > rules.MaxReductionPercent)
            return RegistrationErrors.DispensedTooMuch;

        var granted = registration.Record(
            new DispensationGranted
            {
                EffectiveOn = on,
                TargetId = period.Id,
                Rule = rule,
                ReductionPercent = reductionPercent,
            },
            now
        );

        registration.Tell(new RegistrationDispensationGranted(registration.Number, granted.Id, rule));
        return granted.Id;
    }

    /// <summary>Opens a period for somebody who comes back after a lapse or removal, under the same number.</summary>
    public static Result<Guid> Reinstate(this Registration registration, RegistrationPeriod period, DateTimeOffset now)
    {
        if (registration.History.EndedOn(period.From) is null)
            return RegistrationErrors.PeriodStillOpen;

        return registration.OpenPeriod(period, now);
    }

    /// <summary>Lets a newer version of the rules govern the period that governs a day; whether it may is judged before.</summary>
    public static Result<Guid> ChoosePolicy(
        this Registration registration,
        PolicyReference policy,
        DateOnly on,
        DateTimeOffset now
    )
    {
        if (Governing(registration, on, out var period) is { } error)
            return error;
        if (policy.Section != registration.Section || policy.Version <= registration.History.PolicyOf(period).Version)
            return RegistrationErrors.PolicyNotNewer;

        var chosen = registration.Record(
            new PolicyChosen
            {
                EffectiveOn = on,
                TargetId = period.Id,
                Policy = policy,
            },
            now
        );

        registration.Tell(new RegistrationPolicyChosen(registration.Number, chosen.Id, policy));
        return chosen.Id;
    }

    private static Error? Governing(Registration registration, DateOnly day, out PeriodOpened period)
    {
        period = registration.History.PeriodOn(day)!;
        return RegistrationRules.CannotChange(registration)
            ?? RegistrationRules.MustBeActive(registration.History, day);
    }
}
