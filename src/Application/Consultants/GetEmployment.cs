using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Consultants;

/// <summary>Shows one employment to its consultant or to a registrar.</summary>
/// <param name="ConsultantId">The consultant.</param>
/// <param name="Id">The employment.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record GetEmployment(Guid ConsultantId, Guid Id) : IQuery<EmploymentDetail>;

internal sealed class GetEmploymentHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<GetEmployment, Result<EmploymentDetail>>
{
    public async Task<Result<EmploymentDetail>> Handle(GetEmployment query, CancellationToken ct)
    {
        var consultant = await db.Consultants.AsNoTracking().Visible(query.ConsultantId, call.Caller, ct);

        return consultant?.Employments.SingleOrDefault(one => one.Id == query.Id) is { } employment
            ? EmploymentDetail.Of(consultant, employment)
            : ConsultantErrors.EmploymentNotFound;
    }
}
