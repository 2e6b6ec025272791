using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Endorsements;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Endorsements;

/// <summary>
/// Who sees which endorsements: the consultant their own and the manager those addressed to them. To anyone else there are
/// none, so a declined request never existed; those who are on a case see the ones that it uses by
/// <see cref="EndorsementReading"/>.
/// </summary>
internal static class EndorsementAccess
{
    public static EndorserIdentity AsEndorser(this Caller caller) =>
        new(caller.Subject, EmailAddress.TryParse(caller.Email), caller.Organisation, caller.ConsultantId);

    public static IQueryable<Endorsement> VisibleTo(this IQueryable<Endorsement> endorsements, Caller caller)
    {
        var own = caller.Has(Scopes.Consultant) ? caller.ConsultantId : null;
        var organisation = caller.Has(Scopes.Endorse) ? caller.Organisation : null;
        var (subject, email) = (caller.Subject, EmailAddress.TryParse(caller.Email));

        return endorsements.Where(endorsement =>
            (own != null && endorsement.ConsultantId == own)
            || (
                organisation != null
                && endorsement.Endorser.Organisation == organisation
                && (
                    endorsement.EndorserSubject == subject
                    || (endorsement.EndorserSubject == null && email != null && endorsement.Endorser.Email == email)
                )
            )
        );
    }

    public static Task<Endorsement?> OwnedBy(
        this DbSet<Endorsement> endorsements,
        Guid id,
        Caller caller,
        CancellationToken ct
    ) =>
        caller.ConsultantId is { } own
            ? endorsements.SingleOrDefaultAsync(
                endorsement => endorsement.Id == id && endorsement.ConsultantId == own,
                ct
            )
            : Task.FromResult<Endorsement?>(null);

    public static async Task<Endorsement?> AddressedTo(
        this DbSet<Endorsement> endorsements,
        Guid id,
        Caller caller,
        CancellationToken ct
    )
    {
        var found = await endorsements.SingleOrDefaultAsync(endorsement => endorsement.Id == id, ct);
        return found?.IsAddressedTo(caller.AsEndorser()) == true ? found : null;
    }

    public static bool SeesAsManager(this Caller caller, Endorsement endorsement) =>
        caller.Has(Scopes.Endorse) && endorsement.IsAddressedTo(caller.AsEndorser());
}
