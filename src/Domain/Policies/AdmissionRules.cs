using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>The ground on which somebody asks to be registered (toelatingsroute).</summary>
[Dutch("toelatingsroute")]
public enum AdmissionRoute
{
    /// <summary>By training followed (opleiding).</summary>
    Training,

    /// <summary>By experience gained in the work (ervaring).</summary>
    Experience,
}

/// <summary>What it takes to be admitted.</summary>
/// <param name="Status">Whether the profession has decided on it.</param>
/// <param name="Routes">The routes, each with its requirements.</param>
[Dutch("toelatingseisen")]
public sealed record AdmissionRules(RuleStatus Status, IReadOnlyList<AdmissionRouteRules> Routes)
{
    /// <summary>The rules of one route.</summary>
    public AdmissionRouteRules For(AdmissionRoute route) => Routes.Single(rules => rules.Route == route);
}

/// <summary>The requirements of one route.</summary>
/// <param name="Route">The route.</param>
/// <param name="Wording">What the route is for.</param>
/// <param name="Requirements">The requirements, in the order in which they are explained.</param>
[Dutch("eisen van een toelatingsroute")]
public sealed record AdmissionRouteRules(
    AdmissionRoute Route,
    Wording Wording,
    IReadOnlyList<AdmissionRequirement> Requirements
);

/// <summary>One requirement.</summary>
/// <param name="Code">Stable code, unique in its route.</param>
/// <param name="Wording">What is required.</param>
/// <param name="Evidence">The kinds of evidence that count for it.</param>
/// <param name="AcceptsEndorsement">Whether an endorsement counts for it as well.</param>
/// <param name="Minimum">How much of it is needed.</param>
/// <param name="WithinYears">Only what lies within so many years before the filing counts; null when age does not matter.</param>
/// <param name="AlternativeGroup">Of the requirements with the same group one is enough; null when it is mandatory.</param>
[Dutch("toelatingseis")]
public sealed record AdmissionRequirement(
    string Code,
    Wording Wording,
    IReadOnlyList<EvidenceKind> Evidence,
    bool AcceptsEndorsement,
    Minimum Minimum,
    int? WithinYears,
    string? AlternativeGroup
);

/// <summary>The least that is needed.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Amount">How much of it.</param>
[Dutch("minimum")]
public sealed record Minimum(MinimumUnit Unit, int Amount);

/// <summary>What a minimum counts.</summary>
[Dutch("eenheid van een minimum")]
public enum MinimumUnit
{
    /// <summary>Pieces of evidence.</summary>
    Items,

    /// <summary>Hours worked or studied.</summary>
    Hours,

    /// <summary>Whole months worked.</summary>
    Months,
}
