using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>A text that an applicant accepts (verklaring). A changed text gets the next version.</summary>
/// <param name="Code">Stable code, such as <c>truth</c>.</param>
/// <param name="Version">The version of the text, from 1.</param>
/// <param name="Wording">The text.</param>
[Dutch("verklaring")]
public sealed record DeclarationText(string Code, int Version, Wording Wording);
