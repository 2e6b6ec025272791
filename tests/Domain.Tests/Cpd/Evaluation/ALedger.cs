using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Tests.Policies;

namespace Accreditation.Domain.Tests.Cpd.Evaluation;

/// <summary>A ledger to evaluate against the sample rules, for a period of five years.</summary>
internal sealed class ALedger
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    public static readonly DateOnly FirstDay = new(2021, 1, 1);
    public static readonly CpdPeriod Period = new(FirstDay, new(2025, 12, 31), FirstDay, new(2026, 7, 1));

    private readonly List<LedgerEntry> entries = [];
    private readonly List<Dispensation> dispensations = [];
    private readonly List<WorkedTime> worked = [];

    public Policy Policy { get; set; } = SamplePolicy.Create();

    public CpdFacts Facts => new(entries, dispensations, worked);

    /// <summary>What meets every rule exactly, and nothing more.</summary>
    public static ALedger Complete()
    {
        var ledger = new ALedger().Works(2080);
        for (var i = 0; i < 5; i++)
            ledger.Add("accredited", 6, FirstDay.AddDays(10 * i), "law-and-case-law", 3);
        for (var i = 5; i < 10; i++)
            ledger.Add("accredited", 4, FirstDay.AddDays(10 * i), "conversation-and-conflict", 3);
        ledger.Add("reflection", 5, FirstDay.AddDays(200), "ethics-privacy-discrimination", 5);
        for (var i = 0; i < 5; i++)
            ledger.Add("peer-consultation", 4, FirstDay.AddDays(300 + 10 * i));
        for (var i = 0; i < 5; i++)
            ledger.Add("free", 5, FirstDay.AddDays(400 + 10 * i));
        return ledger;
    }

    public LedgerEntry Add(
        string category,
        decimal points,
        DateOnly completedOn,
        string? theme = null,
        decimal themePoints = 0,
        Guid? activity = null,
        Guid? run = null,
        int days = 1,
        DateTimeOffset? recordedAt = null
    )
    {
        var entry = new LedgerEntry(
            Guid.CreateVersion7(),
            category,
            points,
            theme is null ? [] : [new ThemePoints(theme, themePoints)],
            completedOn.AddDays(1 - days),
            completedOn,
            activity,
            run ?? (activity is null ? null : Guid.CreateVersion7()),
            recordedAt ?? Now,
            null
        );
        entries.Add(entry);
        return entry;
    }

    public LedgerEntry Reverse(LedgerEntry entry, DateTimeOffset? at = null)
    {
        var reversal = entry with
        {
            Id = Guid.CreateVersion7(),
            Points = -entry.Points,
            ReversesId = entry.Id,
            RecordedAt = at ?? Now,
        };
        entries.Add(reversal);
        return reversal;
    }

    public ALedger Dispense(string rule, int percent)
    {
        dispensations.Add(new Dispensation(rule, percent));
        return this;
    }

    public ALedger Works(int hours, DateOnly? from = null, DateOnly? until = null)
    {
        var (first, last) = (from ?? FirstDay, until ?? FirstDay.AddDays(364));
        worked.Add(
            new WorkedTime(
                Guid.CreateVersion7(),
                OrganisationCode.Parse("GM0363"),
                first,
                last,
                (decimal)hours / (last.DayNumber - first.DayNumber + 1)
            )
        );
        return this;
    }

    public CpdEvaluation Evaluate(CpdPeriod? period = null, DateTimeOffset? knownAt = null) =>
        CpdEvaluator.Evaluate(Policy, Facts, period ?? Period, knownAt ?? Now);

    public EvaluatedRule Rule(string code, CpdPeriod? period = null) =>
        Evaluate(period).Rules.Single(rule => rule.Code == code);
}
