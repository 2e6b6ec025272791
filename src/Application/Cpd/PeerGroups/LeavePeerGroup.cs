using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Cpd.PeerGroups;

/// <summary>Somebody leaves a peer group, or does not want to join it.</summary>
/// <param name="Id">The group.</param>
/// <param name="Expected">The revision that was read; null for any.</param>
[RequireScope(Scopes.Consultant)]
[NoInputRules]
public sealed record LeavePeerGroup(Guid Id, int? Expected) : ICommand<PeerGroupView>;

internal sealed class LeavePeerGroupHandler(IRegisterDb db, PeerGroupDesk desk, TimeProvider clock)
    : IRequestHandler<LeavePeerGroup, Result<PeerGroupView>>
{
    public async Task<Result<PeerGroupView>> Handle(LeavePeerGroup command, CancellationToken ct)
    {
        var opened = await desk.Open(command.Id, ct);
        if (opened.Error is { } unseen)
            return unseen;

        var (group, self) = opened.Value;
        if (group.Expect(command.Expected).Error is { } stale)
            return stale;
        if (group.Leave(self, DutchCalendar.DayOf(clock.GetUtcNow())).Error is { } refused)
            return refused;

        var names = await desk.NamesIn([group], ct);
        return await db.Commit(() => PeerGroupView.Of(group, names), ct);
    }
}
