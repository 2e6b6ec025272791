using Accreditation.Domain.Shared;

namespace Accreditation.Api.Verification;

/// <summary>What to search the public register for. Give an initial, a municipality, or both.</summary>
/// <param name="Surname">The whole surname, with or without its prefix; at least three letters.</param>
/// <param name="Initial">The first initial.</param>
/// <param name="Municipality">The code of the municipality where the consultant works, such as <c>GM0363</c>.</param>
[Dutch("zoekopdracht")]
internal sealed record SearchRequest(string Surname, string? Initial = null, string? Municipality = null);
