using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Registrations;

/// <summary>Proposes to split two merged consultants again; another registrar decides.</summary>
/// <param name="Id">The merge.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Reason">Why they are two persons.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record ProposeConsultantSplit(Guid Id, int? Expected, string Reason)
    : ICommand<ConsultantMergeView>,
        IHasReason;

internal sealed class ProposeConsultantSplitValidator : AbstractValidator<ProposeConsultantSplit>
{
    public ProposeConsultantSplitValidator() => RuleFor(c => c.Reason).Text(ConsultantMerge.ReasonMaxLength);
}

internal sealed class ProposeConsultantSplitHandler(ConsultantMergeChanges changes)
    : IRequestHandler<ProposeConsultantSplit, Result<ConsultantMergeView>>
{
    public Task<Result<ConsultantMergeView>> Handle(ProposeConsultantSplit command, CancellationToken ct) =>
        changes.Make(
            command.Id,
            command.Expected,
            (merge, by, now) => Task.FromResult(merge.ProposeSplit(command.Reason, by, now)),
            ct
        );
}
