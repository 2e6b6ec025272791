using Accreditation.Domain.Cpd.Ledger;

namespace Accreditation.Domain.Cpd.Evaluation;

/// <summary>An entry, what of its points is left, and what was taken off on the way.</summary>
internal sealed class CountablePoints(LedgerEntry entry)
{
    private List<CappedEntry>? capped;

    public LedgerEntry Entry { get; } = entry;

    public decimal Left { get; private set; } = entry.Points;

    public IReadOnlyList<CappedEntry> Capped => capped ?? (IReadOnlyList<CappedEntry>)[];

    /// <summary>Leaves at most so many points and gives what was left.</summary>
    public decimal Limit(decimal most, CpdCap cap)
    {
        if (most < Left)
        {
            (capped ??= []).Add(new CappedEntry(Entry.Id, Left - most, cap));
            Left = most;
        }

        return Left;
    }

    /// <summary>The same entry for another rule, which may limit it further by itself.</summary>
    public CountablePoints Anew()
    {
        var copy = new CountablePoints(Entry) { Left = Left };
        copy.capped = capped is null ? null : [.. capped];
        return copy;
    }

    /// <summary>The part that is on a theme.</summary>
    public CountablePoints? On(string theme)
    {
        if (Entry.Themes.FirstOrDefault(it => it.Theme == theme) is not { Points: > 0 } part)
            return null;

        var share = new CountablePoints(Entry) { Left = part.Points };
        var cap = capped is { Count: > 0 } ? capped[0].Cap : CpdCap.PerRun;
        share.Limit(Math.Min(part.Points, Left), cap);
        return share;
    }

    /// <summary>Lets a group of entries, earliest first, use room until it is used up.</summary>
    public static void Share(IEnumerable<CountablePoints> entries, decimal room, CpdCap cap)
    {
        foreach (var entry in entries)
            room -= entry.Limit(Math.Max(0, room), cap);
    }
}
