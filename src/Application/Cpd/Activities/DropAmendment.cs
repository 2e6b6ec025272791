using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Takes a major amendment back before it is assessed; the accredited course stays as it was.</summary>
/// <param name="Id">The course.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.CpdProvide)]
[NoInputRules]
public sealed record DropAmendment(Guid Id, int? Expected) : ICommand<ActivityView>;

internal sealed class DropAmendmentHandler(ActivityDesk desk) : IRequestHandler<DropAmendment, Result<ActivityView>>
{
    public Task<Result<ActivityView>> Handle(DropAmendment command, CancellationToken ct) =>
        desk.ByProvider(
            command.Id,
            command.Expected,
            open => open.Activity.DropAmendment(open.Caller.Subject, open.Now),
            ct
        );
}
