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

    /// <summary>The parts that lie outside some days, such as those of a suspension.</summary>
    public IEnumerable<WorkedTime> Without(DateOnly first, DateOnly last)
    {
        if (last < From || Until < first)
            return [this];

        return new[] { this with { Until = first.AddDays(-1) }, this with { From = last.AddDays(1) } }.Where(part =>
            part.From <= part.Until
        );
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

    /// <summary>Whole hours, counted as in <see cref="HoursBySource"/>.</summary>
    public static int Hours(IEnumerable<WorkedTime> times) =>
        (int)Math.Floor(Math.Round(ByOrganisation(times).Sum(part => part.Hours), 4));

    /// <summary>
    /// Hours by what speaks of them, to the hundredth. Two pieces of evidence on the same days for one organisation speak of
    /// the same work, so only the higher counts; work for two organisations adds up.
    /// </summary>
    public static IReadOnlyDictionary<Guid, decimal> HoursBySource(IEnumerable<WorkedTime> times) =>
        ByOrganisation(times)
            .GroupBy(part => part.Source)
            .ToDictionary(source => source.Key, source => Math.Round(source.Sum(part => part.Hours), 2));

    private static IEnumerable<(Guid Source, decimal Hours)> ByOrganisation(IEnumerable<WorkedTime> times) =>
        times.GroupBy(time => time.Organisation).SelectMany(HoursForOne);

    private static IEnumerable<(Guid Source, decimal Hours)> HoursForOne(IEnumerable<WorkedTime> times)
    {
        var all = times.OrderBy(time => time.Source).ToArray();
        var edges = all.SelectMany(time => new[] { time.From, time.Until.AddDays(1) }).Distinct().Order().ToArray();

        foreach (var (from, to) in edges.Zip(edges.Skip(1)))
            if (Highest(from) is { } highest)
                yield return (highest.Source, (to.DayNumber - from.DayNumber) * highest.HoursPerDay);

        WorkedTime? Highest(DateOnly day) =>
            all.Where(time => time.From <= day && day <= time.Until).MaxBy(time => time.HoursPerDay);
    }

    private static int MonthsBetween(DateOnly from, DateOnly end) =>
        (end.Year - from.Year) * 12 + end.Month - from.Month - (end.Day < from.Day ? 1 : 0);
}
