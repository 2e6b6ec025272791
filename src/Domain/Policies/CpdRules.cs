using Accreditation.Domain.Cpd.Evaluation;
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
/// <param name="ProRata">Whether a period that is shorter than usual asks for that much less.</param>
/// <param name="Caps">What counts at the most, whatever was followed.</param>
/// <param name="OwnReports">What consultants report by themselves.</param>
/// <param name="PeerGroups">Peer consultation.</param>
/// <param name="Accreditation">How courses are accredited.</param>
/// <param name="Attendance">How attendance is posted.</param>
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
    int AuditPermille,
    bool ProRata,
    CpdCaps Caps,
    OwnReportRules OwnReports,
    PeerGroupRules PeerGroups,
    AccreditationRules Accreditation,
    AttendanceRules Attendance
)
{
    /// <summary>The rules of which less can be asked: the total, the work hours, every category and theme.</summary>
    public IReadOnlyList<string> DispensableRules() =>
        [
            CpdEvaluator.Total,
            CpdEvaluator.WorkHours,
            .. Categories.Select(category => category.Code),
            .. Themes.Select(theme => theme.Code),
        ];

    /// <summary>Net minutes as points, rounded down as the rules say.</summary>
    public decimal PointsFor(int minutes) => RoundDown((decimal)minutes / MinutesPerPoint);

    /// <summary>Points, rounded down as the rules say.</summary>
    public decimal RoundDown(decimal points) => Math.Floor(points / Rounding) * Rounding;
}

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

/// <summary>What counts at the most, whatever was followed (maxima).</summary>
/// <param name="PointsPerDay">Points for one day; null for no limit.</param>
/// <param name="PointsPerRun">Points for one run of a course or one event; null for no limit.</param>
/// <param name="SameActivityYears">The same course counts once within so many years; 0 for no limit.</param>
[Dutch("maxima van bij- en nascholing")]
public sealed record CpdCaps(decimal? PointsPerDay, decimal? PointsPerRun, int SameActivityYears);

/// <summary>What consultants report by themselves (eigen opgave): accepted by rule, audited by sample.</summary>
/// <param name="Categories">The categories in which they can report.</param>
/// <param name="WithinMonths">How long after it ended something can still be reported.</param>
/// <param name="MaxMinutes">The longest that one report can claim.</param>
/// <param name="AuditPermille">Share of the reports drawn for a random audit, in thousandths.</param>
[Dutch("regels voor eigen opgaven")]
public sealed record OwnReportRules(
    IReadOnlyList<string> Categories,
    int WithinMonths,
    int MaxMinutes,
    int AuditPermille
);

/// <summary>Peer consultation (intervisie) in a registered group.</summary>
/// <param name="Category">The category in which a session counts.</param>
/// <param name="MinMembers">The smallest group.</param>
/// <param name="MaxMembers">The largest group.</param>
/// <param name="MinPresent">How many members a session needs.</param>
/// <param name="MinMinutes">The shortest session.</param>
/// <param name="MaxMinutes">The longest session.</param>
/// <param name="Confirmations">How many others who were there confirm a session before it counts.</param>
[Dutch("regels voor intervisie")]
public sealed record PeerGroupRules(
    string Category,
    int MinMembers,
    int MaxMembers,
    int MinPresent,
    int MinMinutes,
    int MaxMinutes,
    int Confirmations
);
