using Accreditation.Application.Policies;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using BenchmarkDotNet.Attributes;

namespace Accreditation.Benchmarks;

/// <summary>How long it takes to evaluate a ledger, by the rules that are shipped.</summary>
[MemoryDiagnoser]
public class EvaluatorBenchmark
{
    private static readonly DateOnly First = new(2021, 1, 1);
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private readonly CpdPeriod period = new(First, new(2025, 12, 31), First, new(2026, 7, 1));
    private Policy policy = null!;
    private CpdFacts facts = null!;

    /// <summary>The number of entries in the ledger, the reversals among them.</summary>
    [Params(50, 200, 1000)]
    public int Entries { get; set; }

    /// <summary>Fills a ledger: courses that are followed again, runs in two categories, themes, and a tenth reversed.</summary>
    [GlobalSetup]
    public void Fill()
    {
        policy = PolicyCatalogue.Load().All[0];
        var (random, entries) = (new Random(17), new List<LedgerEntry>());
        var courses = Enumerable.Range(0, Entries / 4).Select(_ => Guid.CreateVersion7()).ToArray();
        while (entries.Count < Entries)
        {
            var entry = Entry(random, courses);
            entries.Add(entry);
            if (entries.Count % 10 == 9)
                entries.Add(entry with { Id = Guid.CreateVersion7(), Points = -entry.Points, ReversesId = entry.Id });
        }

        WorkedTime[] worked =
        [
            new(Guid.CreateVersion7(), OrganisationCode.Parse("GM0363"), First, First.AddYears(3), 3),
        ];
        facts = new CpdFacts(entries, [new Dispensation("total", 20)], worked);
    }

    /// <summary>Evaluates it.</summary>
    [Benchmark]
    public CpdEvaluation Evaluate() => CpdEvaluator.Evaluate(policy, facts, period, Now);

    private LedgerEntry Entry(Random random, Guid[] courses)
    {
        var (category, theme) = (Any(policy.Cpd.Categories, random).Code, Any(policy.Cpd.Themes, random).Code);
        var (completedOn, points) = (First.AddDays(random.Next(-400, 1900)), random.Next(1, 33) * 0.25m);
        var course = random.Next(2) == 0 ? Any(courses, random) : (Guid?)null;

        return new LedgerEntry(
            Guid.CreateVersion7(),
            category,
            points,
            [new ThemePoints(theme, points / 2)],
            completedOn.AddDays(-random.Next(3)),
            completedOn,
            course,
            course is null ? null : Guid.CreateVersion7(),
            Now,
            null
        );
    }

    private static T Any<T>(IReadOnlyList<T> list, Random random) => list[random.Next(list.Count)];
}
