using System.Linq.Expressions;
using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Registrations;

/// <summary>Proposes to merge two records of one person; another registrar decides.</summary>
/// <param name="SurvivorId">The consultant that stays.</param>
/// <param name="MergedId">The consultant that goes on as the survivor.</param>
/// <param name="Reason">Why the two are one person.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record ProposeConsultantMerge(Guid SurvivorId, Guid MergedId, string Reason)
    : ICommand<ConsultantMergeView>,
        IHasReason;

internal sealed class ProposeConsultantMergeValidator : AbstractValidator<ProposeConsultantMerge>
{
    public ProposeConsultantMergeValidator() => RuleFor(c => c.Reason).Text(ConsultantMerge.ReasonMaxLength);
}

internal sealed class ProposeConsultantMergeHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<ProposeConsultantMerge, Result<ConsultantMergeView>>
{
    private static readonly ConsultantMergeState[] Open =
    [
        ConsultantMergeState.Proposed,
        ConsultantMergeState.SplitProposed,
    ];

    public async Task<Result<ConsultantMergeView>> Handle(ProposeConsultantMerge command, CancellationToken ct)
    {
        var proposed = ConsultantMerge.Propose(
            command.SurvivorId,
            command.MergedId,
            command.Reason,
            call.Caller.Subject,
            clock.GetUtcNow()
        );
        if (proposed.Error is { } refused)
            return refused;

        Guid[] both = [command.SurvivorId, command.MergedId];
        var found = await db.Consultants.AsNoTracking().Where(c => both.Contains(c.Id)).ToListAsync(ct);
        if (found.Count < both.Length)
            return ConsultantErrors.NotFound;
        if (await db.IsOwnMerge(call.Caller.ConsultantId, command.SurvivorId, command.MergedId, ct))
            return ConsultantMergeErrors.OwnRecord;
        if (found.Find(c => c.MergedIntoId is not null) is { MergedIntoId: { } elsewhere })
            return ConsultantErrors.Merged(elsewhere);
        if (await db.ConsultantMerges.AnyAsync(IsOpenFor(both), ct))
            return ConsultantMergeErrors.AlreadyProposed;

        db.ConsultantMerges.Add(proposed.Value);
        return await db.Commit(() => ConsultantMergeView.Of(proposed.Value), ct);
    }

    private static Expression<Func<ConsultantMerge, bool>> IsOpenFor(Guid[] both) =>
        merge => Open.Contains(merge.State) && (both.Contains(merge.SurvivorId) || both.Contains(merge.MergedId));
}
