using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>How a registration goes on (herregistratie, uitstel, dispensatie, herintreding).</summary>
/// <param name="FilingWeeks">How many weeks before the end of a period its renewal can be filed.</param>
/// <param name="AuditAfterMonths">Nobody is drawn for an audit in the first months of their registration.</param>
/// <param name="CompleteNoticeDays">Who meets everything but has not filed is told so daily in the last days.</param>
/// <param name="Extension">Lengthening a period.</param>
/// <param name="Dispensation">Lowering the norm of a period.</param>
/// <param name="Reinstatement">Coming back after a lapse or removal.</param>
[Dutch("regels voor herregistratie")]
public sealed record RenewalRules(
    int FilingWeeks,
    int AuditAfterMonths,
    int CompleteNoticeDays,
    ExtensionRules Extension,
    DispensationRules Dispensation,
    ReinstatementRules Reinstatement
)
{
    /// <summary>The first day on which renewal of a period can be filed.</summary>
    public DateOnly FirstFilingDay(DateOnly end) => end.AddDays(-7 * FilingWeeks);

    /// <summary>Whether somebody is registered long enough to be drawn for an audit.</summary>
    public bool AuditsOn(DateOnly firstDay, DateOnly day) => day >= firstDay.AddMonths(AuditAfterMonths);
}

/// <summary>Lengthening a period (uitstel); it does not lower the norm.</summary>
/// <param name="Grounds">The grounds; no medical details are asked for.</param>
/// <param name="Months">The lengths that can be asked for.</param>
/// <param name="MaxMonthsPerPeriod">The most for one period.</param>
/// <param name="MaxMonthsInAll">The most for one registration.</param>
[Dutch("regels voor uitstel")]
public sealed record ExtensionRules(
    IReadOnlyList<CodedWording> Grounds,
    IReadOnlyList<int> Months,
    int MaxMonthsPerPeriod,
    int MaxMonthsInAll
);

/// <summary>Lowering the norm of one rule for one period (dispensatie); it does not lengthen the period.</summary>
/// <param name="Grounds">The grounds; no medical details are asked for.</param>
/// <param name="MaxReductionPercent">How much of a rule can be taken away; 100 for an exemption.</param>
[Dutch("regels voor dispensatie")]
public sealed record DispensationRules(IReadOnlyList<CodedWording> Grounds, int MaxReductionPercent);

/// <summary>Coming back under the same number (herintreding).</summary>
/// <param name="ProRataMonths">Within so many months after the registration ended, the present norm pro rata is enough.</param>
/// <param name="RefreshMonths">Within so many months, extra recent training is needed; after that one applies as new.</param>
/// <param name="RefreshPoints">Points of that extra training.</param>
/// <param name="RefreshWithinMonths">How recent it must be.</param>
[Dutch("regels voor herintreding")]
public sealed record ReinstatementRules(
    int ProRataMonths,
    int RefreshMonths,
    decimal RefreshPoints,
    int RefreshWithinMonths
)
{
    /// <summary>Whether so much time went by that one applies as new.</summary>
    public bool IsAsNew(DateOnly endedOn, DateOnly day) => day > endedOn.AddMonths(RefreshMonths);

    /// <summary>Whether so much time went by that recent training is asked.</summary>
    public bool AsksRefresh(DateOnly endedOn, DateOnly day) => day > endedOn.AddMonths(ProRataMonths);
}

/// <summary>What a new version of the rules means for a period that runs (overgangsrecht).</summary>
[Dutch("overgangsregel")]
public enum PolicyTransition
{
    /// <summary>A period keeps the version that was in force at its start.</summary>
    Keep,

    /// <summary>A period keeps that version, unless the newer one is more favourable and the consultant chooses it.</summary>
    ChooseIfFavourable,
}
