using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Consultants;

/// <summary>A Dutch municipality (gemeente).</summary>
/// <param name="Code">The code of Statistics Netherlands, such as <c>GM0363</c>.</param>
/// <param name="Name">The official name.</param>
public sealed record Municipality(OrganisationCode Code, string Name);
