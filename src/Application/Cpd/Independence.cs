using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Cpd;

/// <summary>Says whether the caller may handle what is about a consultant.</summary>
internal sealed class Independence(IRegisterDb db, ICallContext call)
{
    /// <summary>Why the caller may not, or null. Nobody judges their own, nor somebody of the own organisation.</summary>
    public async Task<Error?> Bars(Guid consultantId, Policy policy, DateOnly today, CancellationToken ct)
    {
        if (await db.AreOnePerson(call.Caller.ConsultantId, consultantId, ct))
            return CpdIndependenceErrors.OwnRecord;
        if (call.Caller.Organisation is not { } organisation)
            return CpdIndependenceErrors.OrganisationUnknown;

        var since = today.AddYears(-policy.Terms.IndependenceYears);
        var organisations = await db.OrganisationsOf(consultantId, since, today, ct);
        return organisations.Contains(organisation) ? CpdIndependenceErrors.OwnOrganisation : null;
    }
}
