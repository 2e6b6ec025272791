using Accreditation.Domain.Consultants;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Endorsements;

/// <summary>What a consultant asks of a manager.</summary>
/// <param name="Endorser">The manager.</param>
/// <param name="Covered">The days of work that it is about.</param>
/// <param name="Tie">The tie between the two that the consultant declares.</param>
public sealed record EndorsementRequest(Endorser Endorser, CoveredPeriod Covered, Tie Tie)
{
    /// <summary>Whether the rules allow this consultant to ask it.</summary>
    public Result Check(Consultant consultant, EndorsementSurroundings surroundings, EndorsementRules rules)
    {
        if (Tie is not Tie.None)
            return EndorsementErrors.TieDeclared;
        if (Endorser.Email == consultant.Contact.Email)
            return EndorsementErrors.OfOneself;
        if (!consultant.OrganisationsBetween(Covered.From, Covered.Until).Contains(Endorser.Organisation))
            return EndorsementErrors.NeverWorkedThere;
        if (surroundings.OfConsultant.Any(asked => asked.IsOpenTo(Endorser.Email) && asked.Covered.Overlaps(Covered)))
            return EndorsementErrors.AskedAlready;
        if (surroundings.OfEndorser.Any(other => other.IsReturnedBy(consultant, Covered)))
            return EndorsementErrors.Reciprocal;

        return surroundings.OpenAtEndorser >= rules.MaxOpenPerEndorser ? EndorsementErrors.TooManyOpen : Result.Success;
    }
}

/// <summary>The other endorsements that a request has to fit in with.</summary>
/// <param name="OfConsultant">Those that the consultant asked for.</param>
/// <param name="OfEndorser">Those that the manager, as a consultant, asked for.</param>
/// <param name="OpenAtEndorser">How many requests wait for the manager's answer.</param>
public sealed record EndorsementSurroundings(
    IReadOnlyCollection<Endorsement> OfConsultant,
    IReadOnlyCollection<Endorsement> OfEndorser,
    int OpenAtEndorser
)
{
    /// <summary>There are no others.</summary>
    public static readonly EndorsementSurroundings None = new([], [], 0);
}
