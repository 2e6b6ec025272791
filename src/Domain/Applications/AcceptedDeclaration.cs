using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>A text that the consultant accepted.</summary>
/// <param name="Code">Which text.</param>
/// <param name="Version">Which version of it.</param>
[Dutch("aanvaarde verklaring")]
public sealed record AcceptedDeclaration(string Code, int Version)
{
    /// <summary>The texts that the rules ask for, in their current version.</summary>
    public static IReadOnlyList<AcceptedDeclaration> AskedBy(Policy policy) =>
        [.. policy.Declarations.Select(text => new AcceptedDeclaration(text.Code, text.Version))];

    /// <summary>The refusal that names the texts that are not accepted in their current version, or null.</summary>
    public static Error? Lacking(IReadOnlyCollection<AcceptedDeclaration> accepted, Policy policy) =>
        AskedBy(policy).Except(accepted).ToArray() is { Length: > 0 } lacking
            ? ApplicationErrors.DeclarationsNotAccepted(lacking)
            : null;
}
