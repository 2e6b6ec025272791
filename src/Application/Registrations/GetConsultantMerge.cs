using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Registrations;

/// <summary>Shows the merge of two consultants.</summary>
/// <param name="Id">The merge.</param>
[RequireScope(Scopes.RegisterManage, Scopes.AuditRead)]
public sealed record GetConsultantMerge(Guid Id) : IQuery<ConsultantMergeView>;

internal sealed class GetConsultantMergeHandler(IRegisterDb db)
    : IRequestHandler<GetConsultantMerge, Result<ConsultantMergeView>>
{
    public async Task<Result<ConsultantMergeView>> Handle(GetConsultantMerge query, CancellationToken ct)
    {
        var merge = await db.ConsultantMerges.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.Id, ct);

        return merge is null ? ConsultantMergeErrors.NotFound : ConsultantMergeView.Of(merge);
    }
}
