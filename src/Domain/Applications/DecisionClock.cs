using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>
/// The legal clock of a case, in Dutch calendar days: started by the filing, suspended while the applicant is asked for
/// something, extended once with a reason, stopped by the decision. Passing the deadline decides nothing.
/// </summary>
/// <param name="StartedOn">The day of the filing.</param>
/// <param name="TermWeeks">The term by the rules.</param>
/// <param name="SuspendedDays">Days of the suspensions that are over.</param>
/// <param name="SuspendedOn">The first day of the present suspension.</param>
/// <param name="SuspendedUntil">The day on which the present suspension ends when nobody answers.</param>
/// <param name="ExtendedWeeks">By how much the term was extended; zero when it was not.</param>
/// <param name="ExtensionReason">Why it was extended.</param>
/// <param name="StoppedOn">The day on which the case was closed.</param>
public sealed record DecisionClock(
    DateOnly StartedOn,
    int TermWeeks,
    int SuspendedDays = 0,
    DateOnly? SuspendedOn = null,
    DateOnly? SuspendedUntil = null,
    int ExtendedWeeks = 0,
    CaseText? ExtensionReason = null,
    DateOnly? StoppedOn = null
)
{
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
