using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Removes a piece of evidence.</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="EvidenceId">The piece of evidence.</param>
[RequireScope(Scopes.Consultant)]
[NoInputRules]
public sealed record RemoveEvidence(Guid Id, int? Expected, Guid EvidenceId) : ICommand<ApplicationView>;

internal sealed class RemoveEvidenceHandler(CaseDesk desk) : IRequestHandler<RemoveEvidence, Result<ApplicationView>>
{
    public Task<Result<ApplicationView>> Handle(RemoveEvidence command, CancellationToken ct) =>
        desk.ByConsultant(
            command.Id,
            command.Expected,
            open => open.Application.RemoveEvidence(command.EvidenceId, open.Policy, open.Now),
            ct
        );
}
