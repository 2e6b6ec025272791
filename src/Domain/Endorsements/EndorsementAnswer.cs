using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Endorsements;

/// <summary>What a manager answers when they give an endorsement.</summary>
/// <param name="By">Who gives it.</param>
/// <param name="Statement">What they state.</param>
/// <param name="Tie">The tie between the two that they declare.</param>
public sealed record EndorsementAnswer(EndorserIdentity By, EndorsementStatement Statement, Tie Tie)
{
    internal Result Check(Endorsement asked, Consultant consultant, IReadOnlyCollection<Endorsement> ofEndorser)
    {
        if (Tie is not Tie.None)
            return EndorsementErrors.TieDeclared;
        if (By.ConsultantId == consultant.Id || By.Email == consultant.Contact.Email)
            return EndorsementErrors.OfOneself;

        return ofEndorser.Any(other => other.IsReturnedBy(consultant, asked.Covered))
            ? EndorsementErrors.Reciprocal
            : Result.Success;
    }
}
