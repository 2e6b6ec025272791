using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Registrations;

/// <summary>The terms of a registration period, taken from the policy that governs it.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Kind">Full or provisional.</param>
/// <param name="Policy">The rules in force at the start, which govern the whole period.</param>
/// <param name="GraceWeeks">How long a late renewal stays possible.</param>
/// <param name="NoticesRequired">How many notices must be proven before anything lapses.</param>
public sealed record RegistrationPeriod(
    DateOnly From,
    DateOnly Until,
    PeriodKind Kind,
    PolicyReference Policy,
    int GraceWeeks,
    int NoticesRequired
);

/// <summary>The terms of a period that follows another one, taken from the policy in force when it starts.</summary>
/// <param name="Months">How long a period is.</param>
/// <param name="Policy">The rules that govern it.</param>
/// <param name="GraceWeeks">How long a late renewal stays possible.</param>
/// <param name="NoticesRequired">How many notices must be proven before anything lapses.</param>
public sealed record NextPeriodTerms(int Months, PolicyReference Policy, int GraceWeeks, int NoticesRequired)
{
    /// <summary>The full period after one that ends on a day, up to the same anniversary as without any extension.</summary>
    internal RegistrationPeriod After(PeriodOpened period, DateOnly end)
    {
        var anniversary = period.Until.AddDays(1);
        do anniversary = anniversary.AddMonths(Months);
        while (anniversary <= end.AddDays(1));

        return new RegistrationPeriod(
            end.AddDays(1),
            anniversary.AddDays(-1),
            PeriodKind.Full,
            Policy,
            GraceWeeks,
            NoticesRequired
        );
    }
}

/// <summary>A registration period begins (Dutch: registratieperiode).</summary>
public sealed class PeriodOpened : RegistrationFact
{
    /// <summary>The last day of the period.</summary>
    public DateOnly Until { get; internal init; }

    /// <summary>
    /// For a copy that came with a merge: the day from which it no longer counts, because its own registration was removed
    /// on a ground that does not follow the person.
    /// </summary>
    public DateOnly? ClosedOn { get; internal set; }

    /// <summary>Full or provisional.</summary>
    public PeriodKind Kind { get; internal init; }

    /// <summary>The rules in force at the start, which govern the whole period.</summary>
    public PolicyReference Policy { get; internal init; } = null!;

    /// <summary>How long a late renewal stays possible.</summary>
    public int GraceWeeks { get; internal init; }

    /// <summary>How many notices must be proven before anything lapses.</summary>
    public int NoticesRequired { get; internal init; }

    /// <inheritdoc />
    internal override IEnumerable<DateOnly> ChangeDays => [EffectiveOn, Until.Plus(1), ClosedOn ?? EffectiveOn];

    /// <summary>Whether this period was granted after a removal and so ends it.</summary>
    internal bool Reopens(Removed removal) =>
        EffectiveOn >= removal.EffectiveOn
        && (DecidedAt, Sequence).CompareTo((removal.DecidedAt, removal.Sequence)) > 0;

    /// <summary>A provisional period lasts until the full registration that it waited for, not longer.</summary>
    internal bool MakesWayFor(RegistrationPeriod next) =>
        Kind is PeriodKind.Provisional && next.Kind is PeriodKind.Full && Until < next.Until;

    internal static PeriodOpened From(RegistrationPeriod period) =>
        new()
        {
            EffectiveOn = period.From,
            Until = period.Until,
            Kind = period.Kind,
            Policy = period.Policy,
            GraceWeeks = period.GraceWeeks,
            NoticesRequired = period.NoticesRequired,
        };
}

/// <summary>
/// A notice that the period ends reached the consultant, provably, on the effective day. Nothing lapses without the number
/// of notices that the period asks for.
/// </summary>
public sealed class NoticeProven : RegistrationFact;
