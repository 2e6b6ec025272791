using Accreditation.Domain.Consultants;

namespace Accreditation.Domain.Endorsements;

/// <summary>Questions about who an endorsement is between.</summary>
public static class EndorsementMatching
{
    /// <summary>Whether it is addressed to somebody: the one who answered, and before an answer whoever has the address.</summary>
    public static bool IsAddressedTo(this Endorsement endorsement, EndorserIdentity identity) =>
        identity.Organisation == endorsement.Endorser.Organisation
        && (
            endorsement.EndorserSubject is { } subject
                ? identity.Subject == subject
                : identity.Email == endorsement.Endorser.Email
        );

    /// <summary>Whether it waits for an answer from an address.</summary>
    internal static bool IsOpenTo(this Endorsement endorsement, EmailAddress email) =>
        endorsement.State is EndorsementState.Requested && endorsement.Endorser.Email == email;

    /// <summary>Whether it asks the same of a consultant who asks now: the two would endorse each other.</summary>
    internal static bool IsReturnedBy(this Endorsement endorsement, Consultant consultant, CoveredPeriod covered) =>
        endorsement.State is EndorsementState.Requested or EndorsementState.Given
        && endorsement.Covered.Overlaps(covered)
        && (
            endorsement.Endorser.Email == consultant.Contact.Email || endorsement.EndorserConsultantId == consultant.Id
        );
}
