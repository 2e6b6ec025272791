using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>
/// One immutable version of the rules of one section (reglement). The version that is in force when a case or a period
/// starts governs it to its end.
/// </summary>
/// <param name="Section">The section of the register, such as <c>wmo-consulent</c>.</param>
/// <param name="Version">The version, from 1 without gaps.</param>
/// <param name="From">The first day on which cases and periods that start fall under it.</param>
/// <param name="Until">The last such day; null while there is no successor.</param>
/// <param name="Title">What the section is called.</param>
/// <param name="Registration">How long a registration runs.</param>
/// <param name="Terms">The terms of a case.</param>
/// <param name="Publication">How long measures may be public.</param>
/// <param name="Admission">What it takes to be admitted.</param>
/// <param name="Declarations">The texts that every applicant accepts.</param>
/// <param name="Endorsement">The rules of endorsements.</param>
/// <param name="Cpd">Continuing professional development.</param>
/// <param name="Renewal">How a registration goes on.</param>
/// <param name="Transition">What this version means for a period that runs when it comes into force.</param>
[Dutch("reglement")]
public sealed record Policy(
    string Section,
    int Version,
    DateOnly From,
    DateOnly? Until,
    Wording Title,
    RegistrationTerms Registration,
    DecisionTerms Terms,
    PublicationTerms Publication,
    AdmissionRules Admission,
    IReadOnlyList<DeclarationText> Declarations,
    EndorsementRules Endorsement,
    CpdRules Cpd,
    RenewalRules Renewal,
    PolicyTransition Transition
)
{
    /// <summary>The name under which cases and periods remember this version.</summary>
    public PolicyReference Reference => new(Section, Version);

    /// <summary>Whether what starts on a day falls under this version.</summary>
    public bool GovernsStartOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}
