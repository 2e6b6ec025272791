using Accreditation.Domain.Policies;

namespace Accreditation.Application.Policies;

/// <summary>All versions of the rules of every section.</summary>
public interface IPolicyCatalogue
{
    /// <summary>Every version, by section and then by version.</summary>
    IReadOnlyList<Policy> All { get; }

    /// <summary>The version that governs what starts on a day, or null when the section had no rules then.</summary>
    Policy? Current(string section, DateOnly on);

    /// <summary>One version, or null when there is none.</summary>
    Policy? Get(string section, int version);

    /// <summary>The version that a case or period remembers; a missing one is a broken installation and throws.</summary>
    Policy Get(PolicyReference reference) =>
        Get(reference.Section, reference.Version)
        ?? throw new InvalidOperationException(
            $"The rules {reference.Section} v{reference.Version} are not installed."
        );
}
