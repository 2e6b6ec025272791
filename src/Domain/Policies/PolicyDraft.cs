using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>
/// The rules of a section as they are proposed: everything of a <see cref="Policy"/> but its number and its last day, which
/// both follow from the versions around it.
/// </summary>
/// <param name="Section">The section of the register, such as <c>wmo-consulent</c>.</param>
/// <param name="From">The first day on which cases and periods that start fall under it.</param>
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
[Dutch("ontwerp van een reglement")]
public sealed record PolicyDraft(
    string Section,
    DateOnly From,
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
    /// <summary>The rules under a number; the last day stays open until there is a successor.</summary>
    public Policy Numbered(int version) =>
        new(
            Section,
            version,
            From,
            Until: null,
            Title,
            Registration,
            Terms,
            Publication,
            Admission,
            Declarations,
            Endorsement,
            Cpd,
            Renewal,
            Transition
        );

    /// <summary>The rules of a version, to propose something like them.</summary>
    public static PolicyDraft Of(Policy policy) =>
        new(
            policy.Section,
            policy.From,
            policy.Title,
            policy.Registration,
            policy.Terms,
            policy.Publication,
            policy.Admission,
            policy.Declarations,
            policy.Endorsement,
            policy.Cpd,
            policy.Renewal,
            policy.Transition
        );
}
