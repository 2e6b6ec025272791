using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Declares that what the assessor asked for is there; the decision term runs on.</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.Consultant)]
[NoInputRules]
public sealed record SupplyItems(Guid Id, int? Expected) : ICommand<ApplicationView>;

internal sealed class SupplyItemsHandler(CaseDesk desk) : IRequestHandler<SupplyItems, Result<ApplicationView>>
{
    public Task<Result<ApplicationView>> Handle(SupplyItems command, CancellationToken ct) =>
        desk.ByConsultant(command.Id, command.Expected, open => open.Application.SupplyItems(open.By, open.Now), ct);
}
