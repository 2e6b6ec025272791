using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace Accreditation.Domain.Tests.Cpd.Evaluation;

/// <summary>One random entry: few courses, runs, days and themes, so that many entries share them.</summary>
public readonly record struct Learnt(
    byte Category,
    byte Quarters,
    byte Theme,
    byte ThemeQuarters,
    ushort Day,
    byte Days,
    byte Course,
    byte Run,
    bool Reversed
);

internal static class RandomLedgers
{
    private static readonly string[] Categories =
    [
        "accredited",
        "reflection",
        "peer-consultation",
        "free",
        "forgotten",
    ];

    private static readonly string[] Themes =
    [
        "law-and-case-law",
        "conversation-and-conflict",
        "ethics-privacy-discrimination",
        "other",
    ];

    public static readonly Arbitrary<Learnt[]> All = Arb.From(
        Gen.ArrayOf(
            from category in Gen.Choose(0, Categories.Length - 1)
            from quarters in Gen.Choose(1, 200)
            from theme in Gen.Choose(0, Themes.Length)
            from themeQuarters in Gen.Choose(0, 200)
            from day in Gen.OneOf(Gen.Choose(0, 12), Gen.Choose(0, 2200))
            from days in Gen.Choose(1, 6)
            from course in Gen.Choose(0, 4)
            from run in Gen.Choose(0, 2)
            from reversed in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
            select new Learnt(
                (byte)category,
                (byte)quarters,
                (byte)theme,
                (byte)themeQuarters,
                (ushort)day,
                (byte)days,
                (byte)course,
                (byte)run,
                reversed
            )
        ),
        all => Enumerable.Range(0, all.Length).Select(i => all.Where((_, at) => at != i).ToArray())
    );

    /// <summary>The entries with the reversals of those that are reversed.</summary>
    public static IReadOnlyList<LedgerEntry> Entries(IReadOnlyList<Learnt> all) =>
        [.. all.SelectMany((learnt, i) => With(learnt, Entry(learnt, i)))];

    /// <summary>What reverses an entry.</summary>
    public static LedgerEntry Reversal(LedgerEntry entry) =>
        entry with
        {
            Id = Guid.CreateVersion7(),
            Points = -entry.Points,
            ReversesId = entry.Id,
        };

    /// <summary>One entry. Its identity follows from its place, so that the same ledger is the same every time.</summary>
    public static LedgerEntry Entry(Learnt learnt, int place)
    {
        var points = learnt.Quarters * 0.25m;
        var completedOn = ALedger.FirstDay.AddDays(learnt.Day - 100);
        return new LedgerEntry(
            Name(1, place),
            Categories[learnt.Category],
            points,
            learnt.Theme == Themes.Length
                ? []
                : [new ThemePoints(Themes[learnt.Theme], Math.Min(points, learnt.ThemeQuarters * 0.25m))],
            completedOn.AddDays(1 - learnt.Days),
            completedOn,
            learnt.Course == 0 ? null : Name(2, learnt.Course),
            learnt.Course == 0 ? null : Name(3, learnt.Course * 10 + learnt.Run),
            ALedger.Now,
            null
        );
    }

    private static LedgerEntry[] With(Learnt learnt, LedgerEntry entry) =>
        learnt.Reversed ? [entry, Reversal(entry)] : [entry];

    private static Guid Name(short kind, int number) => new(number, kind, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
