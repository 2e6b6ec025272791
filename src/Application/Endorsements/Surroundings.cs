using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Endorsements;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Endorsements;

/// <summary>Loads the other endorsements that a request or an answer has to fit in with.</summary>
internal static class Surroundings
{
    public static async Task<EndorsementSurroundings> Of(
        IRegisterDb db,
        Consultant consultant,
        EmailAddress manager,
        CancellationToken ct
    )
    {
        var ofConsultant = await db
            .Endorsements.AsNoTracking()
            .Where(asked => asked.ConsultantId == consultant.Id && asked.Endorser.Email == manager)
            .ToArrayAsync(ct);
        var open = await db.Endorsements.CountAsync(
            asked => asked.Endorser.Email == manager && asked.State == EndorsementState.Requested,
            ct
        );

        return new EndorsementSurroundings(ofConsultant, await OfEndorser(db, manager, null, ct), open);
    }

    /// <summary>What somebody asked for as a consultant, known by the address on their record or by the record itself.</summary>
    public static async Task<IReadOnlyCollection<Endorsement>> OfEndorser(
        IRegisterDb db,
        EmailAddress? email,
        Guid? consultantId,
        CancellationToken ct
    ) =>
        await db
            .Endorsements.AsNoTracking()
            .Where(asked =>
                // From the consultant to what they asked for, which is where the indexes are.
                db.Consultants.Where(one => one.Id == consultantId || (email != null && one.Contact.Email == email))
                    .Select(one => one.Id)
                    .Contains(asked.ConsultantId)
            )
            .ToArrayAsync(ct);
}
