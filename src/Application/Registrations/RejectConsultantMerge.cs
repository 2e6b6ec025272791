using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Registrations;

/// <summary>Rejects a proposed merge, or a proposed split.</summary>
/// <param name="Id">The merge.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.RegisterManage)]
[NoInputRules]
public sealed record RejectConsultantMerge(Guid Id, int? Expected) : ICommand<ConsultantMergeView>;

internal sealed class RejectConsultantMergeHandler(ConsultantMergeChanges changes)
    : IRequestHandler<RejectConsultantMerge, Result<ConsultantMergeView>>
{
    public Task<Result<ConsultantMergeView>> Handle(RejectConsultantMerge command, CancellationToken ct) =>
        changes.Make(command.Id, command.Expected, (merge, by, now) => Task.FromResult(merge.Reject(by, now)), ct);
}
