using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Consultants;

/// <summary>Work that some evidence speaks of.</summary>
/// <param name="Source">The piece of evidence or the endorsement.</param>
/// <param name="Organisation">The organisation that it was done for, where known.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="HoursPerDay">Average hours a calendar day.</param>
public sealed record WorkedTime(
    Guid Source,
    OrganisationCode? Organisation,
    DateOnly From,
    DateOnly Until,
    decimal HoursPerDay
)
{
    /// <summary>The part that lies between two days, or null.</summary>
    public WorkedTime? Within(DateOnly first, DateOnly last)
    {
        var part = this with { From = From < first ? first : From, Until = Until > last ? last : Until };
        return part.From <= part.Until ? part : null;
    }

    /// <summary>Whole months; a day that two pieces of evidence cover counts once.</summary>
    public static int Months(IEnumerable<WorkedTime> times)
    {
        var merged = new List<(DateOnly From, DateOnly Until)>();
        foreach (var time in times.OrderBy(time => time.From))
        {
            if (merged.Count > 0 && time.From <= merged[^1].Until.AddDays(1))
                merged[^1] = (merged[^1].From, time.Until > merged[^1].Until ? time.Until : merged[^1].Until);
            else
                merged.Add((time.From, time.Until));
        }

        return merged.Sum(period => MonthsBetween(period.From, period.Until.AddDays(1)));
    }

    /// <summary>
    /// Whole hours. Two pieces of evidence on the same days for one organisation speak of the same work, so the higher
    /// counts; work for two organisations adds up.
    /// </summary>
    public static int Hours(IEnumerable<WorkedTime> times) =>
        (int)Math.Floor(Math.Round(times.GroupBy(time => time.Organisation).Sum(HoursForOne), 4));

    private static decimal HoursForOne(IEnumerable<WorkedTime> times)
    {
        var all = times.ToArray();
        var edges = all.SelectMany(time => new[] { time.From, time.Until.AddDays(1) }).Distinct().Order().ToArray();

        return edges.Zip(edges.Skip(1), (from, to) => (to.DayNumber - from.DayNumber) * Rate(from)).Sum();

        decimal Rate(DateOnly day) =>
            all.Where(time => time.From <= day && day <= time.Until)
                .Select(time => time.HoursPerDay)
                .DefaultIfEmpty()
                .Max();
    }

    private static int MonthsBetween(DateOnly from, DateOnly end) =>
        (end.Year - from.Year) * 12 + end.Month - from.Month - (end.Day < from.Day ? 1 : 0);
}
