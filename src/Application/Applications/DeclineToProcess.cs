using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Closes the case because what was asked for did not come in time.</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.RegistrationsAssess)]
[NoInputRules]
public sealed record DeclineToProcess(Guid Id, int? Expected) : ICommand<ApplicationView>;

internal sealed class DeclineToProcessHandler(CaseDesk desk)
    : IRequestHandler<DeclineToProcess, Result<ApplicationView>>
{
    public Task<Result<ApplicationView>> Handle(DeclineToProcess command, CancellationToken ct) =>
        desk.ByOfficer(
            command.Id,
            command.Expected,
            open =>
                open.Application.DeclineToProcess(open.Officer, open.Policy, open.Now).Error is { } refused
                    ? refused
                    : open.File.CloseFiling(),
            ct
        );
}
