using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;

namespace Accreditation.Domain.Notifications;

/// <summary>
/// Which notices a registration is due on a day. Pure: planning late, twice or on several nodes gives the same occasions.
/// </summary>
public static class NoticePlan
{
    /// <summary>The notices that are due and do not exist yet.</summary>
    /// <param name="history">What the register knows.</param>
    /// <param name="policy">The rules that govern the period.</param>
    /// <param name="today">The day.</param>
    /// <param name="existing">The notices of this registration that were planned before.</param>
    /// <param name="complete">Whether the consultant meets everything that renewal asks for.</param>
    public static IReadOnlyList<NoticeOccasion> Due(
        RegistrationHistory history,
        Policy policy,
        DateOnly today,
        IReadOnlyCollection<NoticeOccasion> existing,
        bool complete = false
    ) => [.. On(today, history, policy, complete).Except(existing)];

    /// <summary>Whether a notice that waits still tells the truth, and nothing newer of its kind has taken its place.</summary>
    public static bool StillHolds(
        NoticeOccasion occasion,
        RegistrationHistory history,
        Policy policy,
        DateOnly today
    ) => On(today, history, policy, complete: true).Contains(occasion);

    private static IEnumerable<NoticeOccasion> On(
        DateOnly today,
        RegistrationHistory history,
        Policy policy,
        bool complete
    )
    {
        if (history.MergedInto is not null || Unfiled(history, today) is not { } period)
            yield break;

        var end = history.EndsOn!.Value;
        if (history.StandingOn(today) is Standing.Lapsed)
            yield return new(period.Id, NoticeKind.RegistrationLapsed, LapsedOn(history, today));
        else if (today > end)
        {
            if (TooFewAreProven(history, period))
                yield return new(period.Id, NoticeKind.PeriodOverdue, LastStep(end, today, policy.Registration));
        }
        else
        {
            if (Announced(end, today, policy.Registration) is { } day)
                yield return new(period.Id, NoticeKind.PeriodEnding, day);
            if (complete && today > end.AddDays(-policy.Renewal.CompleteNoticeDays))
                yield return new(period.Id, NoticeKind.CompleteNotSubmitted, today);
        }
    }

    /// <summary>The period of the day, when nothing follows on it and no renewal of it waits for a decision.</summary>
    private static PeriodOpened? Unfiled(RegistrationHistory history, DateOnly today) =>
        history.PeriodOn(today) is { } period
        && history.PeriodOn(DateOnly.MaxValue) == period
        && history.OpenFilingFor(period) is null
            ? period
            : null;

    /// <summary>Of the days before the end the last that has come: whoever plans late sends one notice, not all of them.</summary>
    private static DateOnly? Announced(DateOnly end, DateOnly today, RegistrationTerms terms) =>
        terms.NoticeWeeks.Select(weeks => (DateOnly?)end.AddDays(-7 * weeks)).Where(day => day <= today).Max();

    /// <summary>After the end the steps go on with the stride of the last notice before it.</summary>
    private static DateOnly LastStep(DateOnly end, DateOnly today, RegistrationTerms terms)
    {
        var stride = 7 * Math.Max(1, terms.NoticeWeeks.Min());
        return end.AddDays((today.DayNumber - end.DayNumber) / stride * stride);
    }

    private static bool TooFewAreProven(RegistrationHistory history, PeriodOpened period) =>
        history.Of<NoticeProven>().Count(notice => notice.TargetId == period.Id) < period.NoticesRequired;

    private static DateOnly LapsedOn(RegistrationHistory history, DateOnly today) =>
        history.Segments().Single(segment => segment.Covers(today)).From;
}
