using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Policies;

/// <summary>Shows a version of the rules that was published through the register, or that is proposed.</summary>
/// <param name="Section">The section.</param>
/// <param name="Version">The version.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record GetPolicyVersion(string Section, int Version) : IQuery<PolicyVersionView>;

internal sealed class GetPolicyVersionHandler(IRegisterDb db)
    : IRequestHandler<GetPolicyVersion, Result<PolicyVersionView>>
{
    public async Task<Result<PolicyVersionView>> Handle(GetPolicyVersion query, CancellationToken ct)
    {
        var reference = new PolicyReference(query.Section, query.Version);

        return await db.PolicyVersions.AsNoTracking().Latest(reference, ct) is { } version
            ? PolicyVersionView.Of(version)
            : PolicyVersionErrors.NotFound;
    }
}
