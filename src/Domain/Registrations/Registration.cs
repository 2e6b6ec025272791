using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>
/// The registration of one consultant under one number (Dutch: registratie). It only ever gains facts; the standing, its
/// segments and the public record follow from them and are rewritten with every fact.
/// </summary>
public sealed class Registration : AggregateRoot
{
    private readonly List<RegistrationFact> facts = [];
    private readonly List<StandingSegment> segments = [];

    private Registration() { }

    /// <summary>The number, given out once and for ever.</summary>
    public RegistrationNumber Number { get; private init; } = null!;

    /// <summary>Whose registration it is.</summary>
    public Guid ConsultantId { get; private set; }

    /// <summary>The section of the register.</summary>
    public string Section { get; private init; } = "";

    /// <summary>What the thin public view needs beside the standing.</summary>
    public PublicRecord PublicRecord { get; private set; } = PublicRecord.Empty;

    /// <summary>The number under which it goes on since a merge, or null.</summary>
    public RegistrationNumber? MergedInto { get; private set; }

    /// <summary>The end of the period that runs longest, by which the calendar is searched; null when none is open.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>All facts, in no particular order.</summary>
    public IReadOnlyList<RegistrationFact> Facts => facts;

    /// <summary>The standings from the first day on, in no particular order.</summary>
    public IReadOnlyList<StandingSegment> Segments => segments;

    /// <summary>What follows from everything recorded.</summary>
    public RegistrationHistory History => RegistrationHistory.Known(facts, DateTimeOffset.MaxValue);

    /// <summary>Gives out a number and opens the first period.</summary>
    public static Result<Registration> Issue(
        RegistrationNumber number,
        Guid consultantId,
        RegistrationPeriod period,
        DateTimeOffset now
    )
    {
        if (period.Until < period.From)
            return RegistrationErrors.EndsBeforeItBegins("#/until");

        var registration = new Registration
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            ConsultantId = consultantId,
            Section = period.Policy.Section,
        };
        registration.Record(PeriodOpened.From(period), now);

        registration.Raise(
            new RegistrationIssued(
                registration.Id,
                number,
                consultantId,
                registration.Section,
                period.From,
                period.Until
            )
        );
        return registration;
    }

    /// <summary>Opens a next period: after the present one, a full one in a provisional one, or again after a lapse or removal.</summary>
    public Result<Guid> OpenPeriod(RegistrationPeriod period, DateTimeOffset now)
    {
        if (period.Until < period.From)
            return RegistrationErrors.EndsBeforeItBegins("#/until");
        if (RegistrationRules.CannotChange(this) is { } merged)
            return merged;
        if (
            History.PeriodOn(period.From) is { } open
            && period.From <= History.EndOf(open)
            && !open.MakesWayFor(period)
        )
            return RegistrationErrors.PeriodStillOpen;

        var opened = Record(PeriodOpened.From(period), now);

        Raise(new RegistrationPeriodOpened(Number, opened.Id, period.From, period.Until));
        return opened.Id;
    }

    /// <summary>Records that a notice about the end of the period open on that day has provably arrived.</summary>
    public Result<Guid> ProveNotice(DateOnly arrivedOn, DateTimeOffset now) =>
        RegistrationRules.CannotChange(this) is { } merged ? merged
        : History.PeriodOn(arrivedOn) is { } period ? ProveNotice(period.Id, arrivedOn, now)
        : RegistrationErrors.NotActive(History.StandingOn(arrivedOn));

    /// <summary>Records that a notice about the end of that period has provably arrived, whatever was opened since.</summary>
    public Result<Guid> ProveNotice(Guid periodId, DateOnly arrivedOn, DateTimeOffset now)
    {
        if (RegistrationRules.CannotChange(this) is { } merged)
            return merged;
        if (History.Of<PeriodOpened>().All(period => period.Id != periodId))
            return RegistrationErrors.FactNotFound;

        var proven = Record(new NoticeProven { EffectiveOn = arrivedOn, TargetId = periodId }, now);

        Raise(new RegistrationNoticeProven(Number, proven.Id, arrivedOn));
        return proven.Id;
    }

    /// <summary>Moves the registration to the other record of the same person.</summary>
    public Result MoveTo(Guid consultantId)
    {
        if (RegistrationRules.CannotChange(this) is { } merged)
            return merged;

        var from = ConsultantId;
        ConsultantId = consultantId;

        Raise(new RegistrationMoved(Number, from, consultantId));
        return Result.Success;
    }

    /// <summary>Adds a fact and rewrites what follows from it.</summary>
    internal TFact Record<TFact>(TFact fact, DateTimeOffset now)
        where TFact : RegistrationFact
    {
        var today = DutchCalendar.DayOf(now);
        this.AnnounceStandings(today);

        fact.Id = fact.Id == Guid.Empty ? Guid.CreateVersion7() : fact.Id;
        fact.Sequence = facts.Count + 1;
        fact.RecordedAt = NotBeforeWhatIsKnown(now);
        facts.Add(fact);
        Rewrite();
        // Every other fact tells by an event of its own what it changes; of this one nobody outside hears.
        if (fact is NoticeProven)
            this.AnnounceStandings(today);
        else
            this.KeepQuietUntil(today);
        return fact;
    }

    /// <summary>For the verbs that live beside this class.</summary>
    internal void Tell(DomainEvent happened) => Raise(happened);

    /// <summary>A clock that runs behind must not put new knowledge before old; the store keeps milliseconds.</summary>
    private DateTimeOffset NotBeforeWhatIsKnown(DateTimeOffset now)
    {
        var instant = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        return facts.Aggregate(instant, (latest, known) => known.RecordedAt > latest ? known.RecordedAt : latest);
    }

    private void Rewrite()
    {
        var history = History;
        var derived = history.Segments();

        segments.RemoveAll(old => derived.All(segment => segment.From != old.From));
        foreach (var segment in derived)
            if (segments.Find(old => old.From == segment.From) is { } same)
                (same.Until, same.Standing) = (segment.Until, segment.Standing);
            else
                segments.Add(segment);

        (PublicRecord, MergedInto, EndsOn) = (history.Publish(), history.MergedInto, history.EndsOn);
    }
}
