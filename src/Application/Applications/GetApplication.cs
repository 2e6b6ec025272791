using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Shows a case to those who are on it.</summary>
/// <param name="Id">The case.</param>
[RequireScope(Scopes.Consultant, Scopes.RegistrationsAssess, Scopes.RegistrationsDecide, Scopes.RegisterManage)]
public sealed record GetApplication(Guid Id) : IQuery<ApplicationView>;

internal sealed class GetApplicationHandler(CaseDesk desk) : IRequestHandler<GetApplication, Result<ApplicationView>>
{
    public async Task<Result<ApplicationView>> Handle(GetApplication query, CancellationToken ct)
    {
        var opened = await desk.Open(query.Id, ct);

        return opened.Error is { } unseen ? unseen : desk.Show(opened.Value);
    }
}
