using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Changes the route of a draft, as a merge patch (RFC 7396).</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Route">The new route; null leaves it as it is.</param>
[RequireScope(Scopes.Consultant)]
[NoInputRules]
public sealed record AmendApplication(Guid Id, int? Expected, AdmissionRoute? Route) : ICommand<ApplicationView>;

internal sealed class AmendApplicationHandler(CaseDesk desk)
    : IRequestHandler<AmendApplication, Result<ApplicationView>>
{
    public Task<Result<ApplicationView>> Handle(AmendApplication command, CancellationToken ct) =>
        desk.ByConsultant(command.Id, command.Expected, open => Amend(open, command.Route), ct);

    private static Result Amend(OpenCase open, AdmissionRoute? route) =>
        route is null || route == open.Application.Route
            ? Result.Success
            : open.Application.ChooseRoute(route.Value, open.Policy, open.Now);
}
