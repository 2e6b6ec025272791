using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>Whether a part of the rules has been decided by the profession (Dutch: vastgesteld).</summary>
[Dutch("status van een regel")]
public enum RuleStatus
{
    /// <summary>A proposal of the register operator, in force until the profession decides.</summary>
    Proposal,

    /// <summary>Decided by the profession.</summary>
    Adopted,
}
