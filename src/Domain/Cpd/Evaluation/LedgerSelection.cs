using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Cpd.Evaluation;

/// <summary>Which entries a period looks at, and what of each counts before any rule does.</summary>
internal static class LedgerSelection
{
    /// <summary>The entries of the period in a fixed order, limited by occasion, day and repetition; and those left out.</summary>
    public static (CountablePoints[] Inside, OmittedEntry[] Omitted) Of(
        IEnumerable<LedgerEntry> ledger,
        CpdRules rules,
        CpdPeriod period,
        DateTimeOffset knownAt
    )
    {
        var standing = Standing(ledger, knownAt);
        var repeated = Repeated(standing, rules.Caps);
        var inside = new List<CountablePoints>(standing.Length);
        var omitted = new List<OmittedEntry>();

        foreach (var entry in standing)
            if (WhyOmitted(entry, rules, period) is { } reason)
                omitted.Add(new OmittedEntry(entry.Id, reason));
            else
                inside.Add(new CountablePoints(entry));

        foreach (var entry in inside.Where(it => repeated.Contains(it.Entry.Id)))
            entry.Limit(0, CpdCap.SameActivity);
        if (rules.Caps.PointsPerRun is { } perRun)
            foreach (var run in inside.GroupBy(it => it.Entry.Occasion))
                CountablePoints.Share(run, perRun, CpdCap.PerRun);
        if (rules.Caps.PointsPerDay is { } perDay)
            LimitByDay(inside, perDay);

        return ([.. inside], [.. omitted]);
    }

    /// <summary>
    /// Lets every entry take points from the days that it took, its earliest days first. Entries come in the order in which
    /// they were finished, so no other way of dividing the days would let more points count.
    /// </summary>
    private static void LimitByDay(List<CountablePoints> entries, decimal perDay)
    {
        var left = new Dictionary<DateOnly, decimal>();
        foreach (var entry in entries)
        {
            var taken = 0m;
            for (var i = 0; i < entry.Entry.Days && taken < entry.Left; i++)
            {
                var day = entry.Entry.StartedOn.AddDays(i);
                var room = left.GetValueOrDefault(day, perDay);
                var part = Math.Min(room, entry.Left - taken);
                (taken, left[day]) = (taken + part, room - part);
            }

            entry.Limit(taken, CpdCap.PerDay);
        }
    }

    /// <summary>The entries that were known and are not reversed, earliest first.</summary>
    private static LedgerEntry[] Standing(IEnumerable<LedgerEntry> ledger, DateTimeOffset knownAt)
    {
        var known = ledger.Where(entry => entry.RecordedAt <= knownAt).ToArray();
        var reversed = known.Select(entry => entry.ReversesId).OfType<Guid>().ToHashSet();

        return
        [
            .. known
                .Where(entry => entry.ReversesId is null && !reversed.Contains(entry.Id))
                .OrderBy(entry => entry.CompletedOn)
                .ThenBy(entry => entry.Occasion)
                .ThenBy(entry => entry.Id),
        ];
    }

    /// <summary>The entries of a course that was credited not long before, in this period or an earlier one.</summary>
    private static HashSet<Guid> Repeated(LedgerEntry[] standing, CpdCaps caps)
    {
        var repeated = new HashSet<Guid>();
        if (caps.SameActivityYears == 0)
            return repeated;

        foreach (var course in standing.Where(it => it.ActivityId is not null).GroupBy(it => it.ActivityId))
        {
            LedgerEntry? credited = null;
            foreach (var entry in course)
                if (credited is null || credited.Occasion == entry.Occasion)
                    credited = entry;
                else if (entry.CompletedOn < credited.CompletedOn.AddYears(caps.SameActivityYears))
                    repeated.Add(entry.Id);
                else
                    credited = entry;
        }

        return repeated;
    }

    private static CpdOmission? WhyOmitted(LedgerEntry entry, CpdRules rules, CpdPeriod period) =>
        entry.CompletedOn < period.CountsFrom ? CpdOmission.BeforePeriod
        : entry.CompletedOn > period.CountsUntil ? CpdOmission.AfterPeriod
        : rules.Categories.All(category => category.Code != entry.Category) ? CpdOmission.UnknownCategory
        : null;
}
