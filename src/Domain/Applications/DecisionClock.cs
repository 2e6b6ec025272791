using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>
/// The legal clock of a case, in Dutch calendar days: started by the filing, suspended while the applicant is asked for
/// something, extended once with a reason, stopped by the decision. Passing the deadline decides nothing.
/// </summary>
public sealed record DecisionClock
{
    private DecisionClock(DateOnly startedOn, int termWeeks) => (StartedOn, TermWeeks) = (startedOn, termWeeks);

    /// <summary>The day of the filing.</summary>
    public DateOnly StartedOn { get; private init; }

    /// <summary>The term by the rules.</summary>
    public int TermWeeks { get; private init; }

    /// <summary>Days of the suspensions that are over.</summary>
    public int SuspendedDays { get; private init; }

    /// <summary>The first day of the present suspension.</summary>
    public DateOnly? SuspendedOn { get; private init; }

    /// <summary>The day on which the present suspension ends when nobody answers.</summary>
    public DateOnly? SuspendedUntil { get; private init; }

    /// <summary>By how much the term was extended; zero when it was not.</summary>
    public int ExtendedWeeks { get; private init; }

    /// <summary>Why it was extended.</summary>
    public CaseText? ExtensionReason { get; private init; }

    /// <summary>The day on which the case was closed.</summary>
    public DateOnly? StoppedOn { get; private init; }

    /// <summary>
    /// The last day for the decision. During a suspension it is the latest that it can become: an earlier answer moves it
    /// forward.
    /// </summary>
    public DateOnly Deadline =>
        StartedOn.AddDays(7 * (TermWeeks + ExtendedWeeks) + SuspendedDays + DaysSuspendedBy(SuspendedUntil));

    /// <summary>Starts on the day of the filing.</summary>
    public static DecisionClock Start(DateOnly on, int termWeeks) => new(on, termWeeks);

    /// <summary>
    /// Suspends the term. A term that is over already cannot be won back in this way, so nothing changes then.
    /// </summary>
    public DecisionClock Suspend(DateOnly on, DateOnly until) =>
        on > Deadline ? this : this with { SuspendedOn = on, SuspendedUntil = until };

    /// <summary>Resumes the term, at the latest when the suspension was to end.</summary>
    public DecisionClock Resume(DateOnly on) =>
        this with
        {
            SuspendedDays = SuspendedDays + DaysSuspendedBy(on < SuspendedUntil ? on : SuspendedUntil),
            SuspendedOn = null,
            SuspendedUntil = null,
        };

    /// <summary>Extends the term, once and before it is over.</summary>
    public Result<DecisionClock> Extend(int weeks, int maxExtensions, CaseText reason, DateOnly on)
    {
        if (ExtendedWeeks > 0 || maxExtensions == 0)
            return ApplicationErrors.TermExtendedAlready;
        if (on > Deadline)
            return ApplicationErrors.TermOver(Deadline);

        return this with
        {
            ExtendedWeeks = weeks,
            ExtensionReason = reason,
        };
    }

    /// <summary>Stops it with the case.</summary>
    public DecisionClock Stop(DateOnly on) => Resume(on) with { StoppedOn = on };

    /// <summary>How many days the decision is, or was, too late as seen at an instant.</summary>
    public int DaysOverdueAt(DateTimeOffset instant)
    {
        var day = DutchCalendar.DayOf(instant);
        return Math.Max(0, (StoppedOn < day ? StoppedOn.Value : day).DayNumber - Deadline.DayNumber);
    }

    private int DaysSuspendedBy(DateOnly? day) =>
        SuspendedOn is { } since && day is { } until ? until.DayNumber - since.DayNumber : 0;
}
