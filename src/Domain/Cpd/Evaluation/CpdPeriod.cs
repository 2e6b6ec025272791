using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Evaluation;

/// <summary>The time for which a norm is asked.</summary>
/// <param name="From">The first day of the period.</param>
/// <param name="Until">The last day of the period, with its extensions.</param>
/// <param name="CountsFrom">What was finished from this day on counts: the day after the renewal before was filed.</param>
/// <param name="CountsUntil">What was finished up to this day counts: the day of the filing; without one, the last day of grace.</param>
/// <param name="Share">Which part of the whole norm is asked; 1 for a period of the usual length.</param>
/// <param name="CarriedIn">Surplus points of the period before, as far as the rules let them move along.</param>
/// <param name="Refresh">Recent training that is asked of somebody who comes back after a long time.</param>
[Dutch("periode waarover punten tellen")]
public sealed record CpdPeriod(
    DateOnly From,
    DateOnly Until,
    DateOnly CountsFrom,
    DateOnly CountsUntil,
    decimal Share = 1,
    decimal CarriedIn = 0,
    RefreshNorm? Refresh = null
)
{
    /// <summary>The norm for a registration period.</summary>
    /// <remarks>
    /// Training during a provisional period counts for the full one after it. An extension lengthens the period and leaves
    /// the norm as it is.
    /// </remarks>
    public static CpdPeriod Of(RegistrationHistory history, PeriodOpened period, Policy policy)
    {
        var end = history.EndOf(period);
        var filedOn = history.FilingsFor(period).LastOrDefault(f => history.IsOpenOrGranted(f))?.EffectiveOn;

        return new CpdPeriod(
            period.EffectiveOn,
            end,
            CountsFromOf(history, period),
            filedOn ?? end.AddDays(7 * period.GraceWeeks),
            policy.Cpd.ProRata ? ShareOf(period.EffectiveOn, period.Until, policy) : 1
        );
    }

    /// <summary>Which part of a usual period lies between two days, by whole months.</summary>
    public static decimal ShareOf(DateOnly from, DateOnly until, Policy policy)
    {
        var end = until.AddDays(1);
        var months = (end.Year - from.Year) * 12 + end.Month - from.Month - (end.Day < from.Day ? 1 : 0);

        return Math.Clamp((decimal)months / policy.Registration.PeriodMonths, 0, 1);
    }

    private static DateOnly CountsFromOf(RegistrationHistory history, PeriodOpened period)
    {
        if (history.PeriodBefore(period) is not { } before)
            return period.EffectiveOn;
        if (before.Kind is PeriodKind.Provisional)
            return before.EffectiveOn;

        var filedOn = history.FilingsFor(before).LastOrDefault(f => history.IsOpenOrGranted(f))?.EffectiveOn;
        return filedOn?.AddDays(1) ?? period.EffectiveOn;
    }
}

/// <summary>Recent training that is asked of somebody who comes back after a long time (herintreding).</summary>
/// <param name="Points">How many points.</param>
/// <param name="Since">From which day on.</param>
[Dutch("eis van recente scholing")]
public sealed record RefreshNorm(decimal Points, DateOnly Since);
