using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Begins the assessment of a filed application.</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.RegistrationsAssess)]
[NoInputRules]
public sealed record StartAssessment(Guid Id, int? Expected) : ICommand<ApplicationView>;

internal sealed class StartAssessmentHandler(CaseDesk desk) : IRequestHandler<StartAssessment, Result<ApplicationView>>
{
    public Task<Result<ApplicationView>> Handle(StartAssessment command, CancellationToken ct) =>
        desk.ByOfficer(
            command.Id,
            command.Expected,
            open => open.Application.StartAssessment(open.Officer, open.Now),
            ct
        );
}
