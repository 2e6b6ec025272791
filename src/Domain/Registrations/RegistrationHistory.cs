using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Registrations;

/// <summary>
/// The facts of one registration that the register knew at an instant, without the annulled ones, and what follows from
/// them. Pure: the same facts give the same answers for ever.
/// </summary>
public sealed class RegistrationHistory
{
    private readonly List<RegistrationFact> facts;

    private RegistrationHistory(List<RegistrationFact> facts) => this.facts = facts;

    /// <summary>The facts that count, in the order in which they were recorded.</summary>
    public IReadOnlyList<RegistrationFact> Facts => facts;

    /// <summary>The number under which it goes on since a merge, or null.</summary>
    public RegistrationNumber? MergedInto => Of<MergedInto>().LastOrDefault()?.Survivor;

    /// <summary>The rules of the period that was opened last.</summary>
    public PolicyReference GoverningPolicy => PolicyOf(Of<PeriodOpened>().MaxBy(p => p.EffectiveOn)!);

    /// <summary>The first day of registration, or null when no period was ever opened.</summary>
    public DateOnly? FirstDay => Of<PeriodOpened>().Min(p => (DateOnly?)p.EffectiveOn);

    /// <summary>The end of the period that runs longest, or null when none is open in the end.</summary>
    public DateOnly? EndsOn => PeriodOn(DateOnly.MaxValue) is { } last ? EndOf(last) : null;

    /// <summary>What was known at an instant.</summary>
    public static RegistrationHistory Known(IEnumerable<RegistrationFact> facts, DateTimeOffset knownAt)
    {
        var known = facts.Where(f => f.RecordedAt <= knownAt).OrderBy(f => f.Sequence).ToList();
        var annulled = new HashSet<Guid>();
        foreach (var annulment in Enumerable.Reverse(known).OfType<FactAnnulled>())
            if (!annulled.Contains(annulment.Id))
                annulled.Add(annulment.TargetId!.Value);

        known.RemoveAll(f => annulled.Contains(f.Id));
        return new RegistrationHistory(known);
    }

    /// <summary>The facts of one kind.</summary>
    public IEnumerable<T> Of<T>()
        where T : RegistrationFact => facts.OfType<T>();

    /// <summary>The period that governs a day: of those open the one that runs longest; null when none is open.</summary>
    public PeriodOpened? PeriodOn(DateOnly day) =>
        Of<PeriodOpened>()
            .Where(p => p.EffectiveOn <= day && !(p.ClosedOn <= day))
            .Where(p => Of<Removed>().Where(r => r.EffectiveOn <= day).All(p.Reopens))
            .OrderBy(EndOf)
            .ThenBy(p => p.EffectiveOn)
            .ThenBy(p => p.Sequence)
            .LastOrDefault();

    /// <summary>The last day of a period, with its extensions.</summary>
    public DateOnly EndOf(PeriodOpened period) =>
        Of<PeriodExtended>().Where(e => e.TargetId == period.Id).Select(e => e.Until).Append(period.Until).Max();

    /// <summary>The rules that govern a period: those in force at its start, or newer ones that were chosen.</summary>
    public PolicyReference PolicyOf(PeriodOpened period) =>
        Of<PolicyChosen>().LastOrDefault(chosen => chosen.TargetId == period.Id)?.Policy ?? period.Policy;

    /// <summary>The filing for renewal of a period that still waits for its decision, or null.</summary>
    public RenewalFiled? OpenFilingFor(PeriodOpened period) =>
        FilingsFor(period).LastOrDefault(filing => ClosingOf(filing) is null);

    /// <summary>Whether a filing still waits for its decision, or led to the next period.</summary>
    public bool IsOpenOrGranted(RenewalFiled filing) => ClosingOf(filing) is null;

    /// <summary>The period that ended on the day before another one began, or that made way for it; null when none did.</summary>
    public PeriodOpened? PeriodBefore(PeriodOpened period) =>
        Of<PeriodOpened>()
            .Where(p => p.Id != period.Id && p.EffectiveOn < period.EffectiveOn)
            .Where(p => EndOf(p).Plus(1) >= period.EffectiveOn)
            .MaxBy(p => p.EffectiveOn);

    /// <summary>The filings for renewal of a period.</summary>
    public IEnumerable<RenewalFiled> FilingsFor(PeriodOpened period) =>
        Of<RenewalFiled>().Where(filing => filing.TargetId == period.Id);

    /// <summary>Whether all that was granted up to a day is a provisional registration, which can still become a full one.</summary>
    public bool IsProvisionalOn(DateOnly day) => PeriodOn(day) is { Kind: PeriodKind.Provisional };

    /// <summary>The conditions that hold on a day.</summary>
    public IEnumerable<ConditionImposed> ConditionsOn(DateOnly day) =>
        Of<ConditionImposed>().Where(c => c.EffectiveOn <= day && !(LiftOf<ConditionLifted>(c) <= day));

    /// <summary>The suspensions that run on a day.</summary>
    public IEnumerable<Suspended> SuspensionsOn(DateOnly day) =>
        Of<Suspended>().Where(s => s.EffectiveOn <= day && !(s.Until < day) && !(LiftOf<SuspensionLifted>(s) <= day));

    /// <summary>The days of a suspension, without a last one while that is open; null when it was lifted before it began.</summary>
    public (DateOnly From, DateOnly? Until)? DaysOf(Suspended suspension)
    {
        var lifted = LiftOf<SuspensionLifted>(suspension);
        if (lifted <= suspension.EffectiveOn)
            return null;

        var liftedFirst = lifted <= suspension.Until || suspension.Until is null;
        return (suspension.EffectiveOn, liftedFirst ? lifted?.AddDays(-1) : suspension.Until);
    }

    /// <summary>The day from which a fact is lifted, or null while it is not.</summary>
    public DateOnly? LiftOf<TLift>(RegistrationFact fact)
        where TLift : RegistrationFact =>
        Of<TLift>().Where(l => l.TargetId == fact.Id).Min(l => (DateOnly?)l.EffectiveOn);

    /// <summary>The standing on a day, or null before the first one.</summary>
    public Standing? StandingOn(DateOnly day)
    {
        if (!(FirstDay <= day))
            return null;
        if (PeriodOn(day) is not { } period)
            return Standing.Removed;
        if (SuspensionsOn(day).Any())
            return Standing.Suspended;

        var standing = StandingIn(period, day);
        return standing is not Standing.Lapsed && ConditionsOn(day).Any() ? Standing.Conditional : standing;
    }

    /// <summary>The standings from the first day on: no gap, no overlap, neighbours differ.</summary>
    public IReadOnlyList<StandingSegment> Segments()
    {
        var segments = new List<StandingSegment>();
        foreach (var day in ChangeDays())
        {
            var standing = StandingOn(day)!.Value;
            if (segments.LastOrDefault() is not { } last)
                segments.Add(new StandingSegment(day, standing));
            else if (last.Standing != standing)
            {
                last.Until = day;
                segments.Add(new StandingSegment(day, standing));
            }
        }

        return segments;
    }

    /// <summary>What the public view needs beside the standing.</summary>
    public PublicRecord Publish() => new(Validities(), [.. PublishedSuspensions(), .. PublishedRemovals()]);

    private Standing StandingIn(PeriodOpened period, DateOnly day)
    {
        var granted = period.Kind is PeriodKind.Full ? Standing.Registered : Standing.Provisional;
        if (!(LastDayBeforeGrace(period) is { } last) || day <= last)
            return granted;
        if (LastDayOfGrace(period) < day)
            return Standing.Lapsed;

        // Running out of time promotes nobody: conditional counts as registered, provisional does not.
        return granted is Standing.Registered ? Standing.Conditional : Standing.Provisional;
    }

    /// <summary>Whether a day lies in the grace after a period, at whose end the registration lapses.</summary>
    public bool IsInGraceOn(DateOnly day) =>
        PeriodOn(day) is { } period && LastDayBeforeGrace(period) < day && !(LastDayOfGrace(period) < day);

    /// <summary>Null while nothing can lapse: a renewal filed in time is undecided, or too few notices are proven.</summary>
    private DateOnly? LastDayBeforeGrace(PeriodOpened period)
    {
        var end = EndOf(period);
        if (LastDayKept(period, until: end) is not { } kept)
            return null;

        var notices = Of<NoticeProven>()
            .Where(n => n.TargetId == period.Id)
            .Select(n => n.EffectiveOn)
            .Order()
            .ToArray();
        if (notices.Length < period.NoticesRequired)
            return null;

        return Latest(kept, notices.Take(period.NoticesRequired).LastOrDefault(end));
    }

    /// <summary>Null while a renewal that was filed before the grace was over is undecided.</summary>
    private DateOnly? LastDayOfGrace(PeriodOpened period) =>
        LastDayBeforeGrace(period) is { } last ? LastDayKept(period, last.Plus(7 * period.GraceWeeks)) : null;

    /// <summary>That day, or the day on which the last renewal filed until then came to nothing; null while one is undecided.</summary>
    private DateOnly? LastDayKept(PeriodOpened period, DateOnly until)
    {
        var closings = FilingsFor(period).Where(f => f.EffectiveOn <= until).Select(ClosingOf).ToArray();
        return closings.Contains(null) ? null : closings.Append(until).Max();
    }

    private DateOnly? ClosingOf(RenewalFiled filing) =>
        Of<RenewalClosed>().LastOrDefault(closed => closed.TargetId == filing.Id)?.EffectiveOn;

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;

    private IEnumerable<DateOnly> ChangeDays()
    {
        var ends = Of<PeriodOpened>()
            .SelectMany(p => new[] { LastDayBeforeGrace(p), LastDayOfGrace(p) })
            .OfType<DateOnly>()
            .Select(last => last.Plus(1));

        return facts.SelectMany(f => f.ChangeDays).Concat(ends).Where(day => FirstDay <= day).Distinct().Order();
    }

    private List<Validity> Validities()
    {
        var validities = new List<Validity>();
        foreach (var validity in ChangeDays().Select(ValidityFrom))
            if (validities.LastOrDefault() is not { } last || validity with { From = last.From } != last)
                validities.Add(validity);

        return validities;
    }

    private Validity ValidityFrom(DateOnly day)
    {
        var period = PeriodOn(day);
        var governing = period ?? Of<PeriodOpened>().Where(p => p.EffectiveOn <= day).MaxBy(p => p.EffectiveOn)!;
        return new Validity(day, period is null ? null : EndOf(period), PolicyOf(governing).Version);
    }

    private IEnumerable<PublishedMeasure> PublishedSuspensions() =>
        from s in Of<Suspended>()
        let days = DaysOf(s)
        where days is not null
        select new PublishedMeasure(MeasureKind.Suspension, days.Value.From, days.Value.Until, s.PublicUntil);

    private IEnumerable<PublishedMeasure> PublishedRemovals() =>
        from r in Of<Removed>()
        where r.Ground is RemovalGround.Measure
        from segment in Segments()
        where segment.Standing is Standing.Removed && segment.Covers(r.EffectiveOn)
        select new PublishedMeasure(
            MeasureKind.Removal,
            r.EffectiveOn,
            segment.Until?.AddDays(-1),
            r.PublicUntil!.Value
        );
}
