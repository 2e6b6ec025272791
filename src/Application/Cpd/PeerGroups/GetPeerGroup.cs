using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Cpd.PeerGroups;

/// <summary>Shows a peer group to those who are in it, were asked, or left.</summary>
/// <param name="Id">The group.</param>
[RequireScope(Scopes.Consultant)]
public sealed record GetPeerGroup(Guid Id) : IQuery<PeerGroupView>;

internal sealed class GetPeerGroupHandler(PeerGroupDesk desk) : IRequestHandler<GetPeerGroup, Result<PeerGroupView>>
{
    public async Task<Result<PeerGroupView>> Handle(GetPeerGroup query, CancellationToken ct)
    {
        var opened = await desk.Open(query.Id, ct);
        if (opened.Error is { } unseen)
            return unseen;

        var group = opened.Value.Group;
        return PeerGroupView.Of(group, await desk.NamesIn([group], ct));
    }
}
