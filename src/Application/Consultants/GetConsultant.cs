using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Consultants;

/// <summary>Shows a consultant to themselves or to a registrar.</summary>
/// <param name="Id">The consultant.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record GetConsultant(Guid Id) : IQuery<ConsultantView>;

internal sealed class GetConsultantHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<GetConsultant, Result<ConsultantView>>
{
    public async Task<Result<ConsultantView>> Handle(GetConsultant query, CancellationToken ct)
    {
        var consultant = await db.Consultants.AsNoTracking().Visible(query.Id, call.Caller, ct);

        return consultant is null ? ConsultantErrors.NotFound : ConsultantView.Of(consultant);
    }
}
