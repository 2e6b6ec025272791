using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>How much continuing professional development a period asks for (bij- en nascholing).</summary>
/// <param name="Status">Whether the profession has decided on it.</param>
/// <param name="TotalPoints">Points in one period.</param>
/// <param name="MinutesPerPoint">Net minutes of learning for one point.</param>
/// <param name="Rounding">Points are rounded down to a multiple of this.</param>
/// <param name="Categories">The categories with their least and most.</param>
/// <param name="Themes">The themes with their least.</param>
/// <param name="WorkHours">Hours in the profession during one period.</param>
/// <param name="RolloverPoints">Surplus points that move along to the next period.</param>
/// <param name="AuditPermille">Share of the renewals drawn for a random audit, in thousandths.</param>
[Dutch("eisen aan bij- en nascholing")]
public sealed record CpdRules(
    RuleStatus Status,
    decimal TotalPoints,
    int MinutesPerPoint,
    decimal Rounding,
    IReadOnlyList<CpdCategoryRule> Categories,
    IReadOnlyList<CpdThemeRule> Themes,
    int WorkHours,
    decimal RolloverPoints,
    int AuditPermille
);

/// <summary>What counts in one category.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Wording">What belongs to it.</param>
/// <param name="Min">The least that is needed, or null.</param>
/// <param name="Max">The most that counts, or null.</param>
/// <param name="PartOf">The category that this one is a part of, or null.</param>
[Dutch("categorie van bij- en nascholing")]
public sealed record CpdCategoryRule(string Code, Wording Wording, decimal? Min, decimal? Max, string? PartOf);

/// <summary>What is needed on one theme.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Wording">What belongs to it.</param>
/// <param name="Min">The least that is needed.</param>
/// <param name="OncePerPeriod">Whether following it once in a period is what the rule is about.</param>
[Dutch("thema van bij- en nascholing")]
public sealed record CpdThemeRule(string Code, Wording Wording, decimal Min, bool OncePerPeriod);
