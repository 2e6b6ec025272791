using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd;

/// <summary>Points in one category of the rules.</summary>
/// <param name="Category">The code of the category.</param>
/// <param name="Points">The points.</param>
/// <param name="Themes">What of them is on which theme; together no more than the points.</param>
[Dutch("punten in een categorie")]
public sealed record PointsShare(string Category, decimal Points, IReadOnlyList<ThemePoints> Themes);

/// <summary>Points on one theme of the rules.</summary>
/// <param name="Theme">The code of the theme.</param>
/// <param name="Points">The points.</param>
[Dutch("punten op een thema")]
public sealed record ThemePoints(string Theme, decimal Points);
