using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>Points at one immutable version of the rules (Dutch: reglement).</summary>
/// <param name="Section">The section of the register, such as <c>wmo-consulent</c>.</param>
/// <param name="Version">The version, from 1.</param>
[Dutch("verwijzing naar een reglement")]
public sealed record PolicyReference(string Section, int Version)
{
    /// <summary>The longest name of a section.</summary>
    public const int SectionMaxLength = 50;
}
