using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Cpd.PeerGroups;

/// <summary>Somebody who is asked into a peer group joins it.</summary>
/// <param name="Id">The group.</param>
/// <param name="Expected">The revision that was read; null for any.</param>
[RequireScope(Scopes.Consultant)]
[NoInputRules]
public sealed record AcceptPeerGroup(Guid Id, int? Expected) : ICommand<PeerGroupView>;

internal sealed class AcceptPeerGroupHandler(IRegisterDb db, PeerGroupDesk desk, TimeProvider clock)
    : IRequestHandler<AcceptPeerGroup, Result<PeerGroupView>>
{
    public async Task<Result<PeerGroupView>> Handle(AcceptPeerGroup command, CancellationToken ct)
    {
        var opened = await desk.Open(command.Id, ct);
        if (opened.Error is { } unseen)
            return unseen;

        var (group, self) = opened.Value;
        if (group.Expect(command.Expected).Error is { } stale)
            return stale;
        if (group.Accept(self, DutchCalendar.DayOf(clock.GetUtcNow())).Error is { } refused)
            return refused;

        var names = await desk.NamesIn([group], ct);
        return await db.Commit(() => PeerGroupView.Of(group, names), ct);
    }
}
