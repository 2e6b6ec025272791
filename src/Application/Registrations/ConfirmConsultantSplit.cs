using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Registrations;

/// <summary>Confirms a proposed split and carries it out, in one commit like the merge.</summary>
/// <param name="Id">The merge.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.RegisterManage)]
[NoInputRules]
public sealed record ConfirmConsultantSplit(Guid Id, int? Expected) : ICommand<ConsultantMergeView>;

internal sealed class ConfirmConsultantSplitHandler(IRegisterDb db, ConsultantMergeChanges changes)
    : IRequestHandler<ConfirmConsultantSplit, Result<ConsultantMergeView>>
{
    public Task<Result<ConsultantMergeView>> Handle(ConfirmConsultantSplit command, CancellationToken ct) =>
        changes.Make(command.Id, command.Expected, (merge, by, now) => Confirm(merge, by, now, ct), ct);

    private async Task<Result> Confirm(ConsultantMerge merge, string by, DateTimeOffset now, CancellationToken ct)
    {
        if (merge.ConfirmSplit(by, now).Error is { } forbidden)
            return forbidden;

        var leaving = await db.Consultants.SingleAsync(c => c.Id == merge.MergedId, ct);
        if (leaving.UndoMerge().Error is { } apart)
            return apart;

        var numbers = merge.Registrations.SelectMany(r => new[] { r.Number, r.Survivor }).OfType<RegistrationNumber>();
        var registrations = await db.Registrations.Whole().Where(r => numbers.Contains(r.Number)).ToListAsync(ct);

        return RegistrationMerging.Split(merge, registrations, merge.SplitReason!, now);
    }
}
