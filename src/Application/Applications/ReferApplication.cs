using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Brings the case before the committee.</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.RegistrationsAssess)]
[NoInputRules]
public sealed record ReferApplication(Guid Id, int? Expected) : ICommand<ApplicationView>;

internal sealed class ReferApplicationHandler(CaseDesk desk)
    : IRequestHandler<ReferApplication, Result<ApplicationView>>
{
    public Task<Result<ApplicationView>> Handle(ReferApplication command, CancellationToken ct) =>
        desk.ByOfficer(command.Id, command.Expected, open => open.Application.Refer(open.Officer, open.Now), ct);
}
