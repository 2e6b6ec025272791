using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Registrations;

/// <summary>
/// Confirms a proposed merge and carries it out. Both consultants and their registrations change in one commit, because a
/// half merge would show one person twice.
/// </summary>
/// <param name="Id">The merge.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.RegisterManage)]
[NoInputRules]
public sealed record ConfirmConsultantMerge(Guid Id, int? Expected) : ICommand<ConsultantMergeView>;

internal sealed class ConfirmConsultantMergeHandler(IRegisterDb db, ConsultantMergeChanges changes)
    : IRequestHandler<ConfirmConsultantMerge, Result<ConsultantMergeView>>
{
    public Task<Result<ConsultantMergeView>> Handle(ConfirmConsultantMerge command, CancellationToken ct) =>
        changes.Make(command.Id, command.Expected, (merge, by, now) => Confirm(merge, by, now, ct), ct);

    private async Task<Result> Confirm(ConsultantMerge merge, string by, DateTimeOffset now, CancellationToken ct)
    {
        if (merge.MayConfirm(by).Error is { } forbidden)
            return forbidden;

        var staying = await db.Consultants.SingleAsync(c => c.Id == merge.SurvivorId, ct);
        if (staying.MergedIntoId is { } elsewhere)
            return ConsultantErrors.Merged(elsewhere);

        var leaving = await db.Consultants.SingleAsync(c => c.Id == merge.MergedId, ct);
        if (leaving.MergeInto(merge.SurvivorId).Error is { } gone)
            return gone;

        var survivors = await db.Registrations.Whole().Where(r => r.ConsultantId == merge.SurvivorId).ToListAsync(ct);
        var merged = await db.Registrations.Whole().Where(r => r.ConsultantId == merge.MergedId).ToListAsync(ct);
        var carried = RegistrationMerging.Merge(merge.SurvivorId, survivors, merged, now);

        return carried.Error is { } stuck ? stuck : merge.Confirm(carried.Value, by, now);
    }
}
