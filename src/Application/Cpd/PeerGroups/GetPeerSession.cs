using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Cpd.PeerGroups;

/// <summary>Shows a session of a peer group to its members and to those who were there.</summary>
/// <param name="Id">The session.</param>
[RequireScope(Scopes.Consultant)]
public sealed record GetPeerSession(Guid Id) : IQuery<PeerSessionView>;

internal sealed class GetPeerSessionHandler(PeerGroupDesk desk)
    : IRequestHandler<GetPeerSession, Result<PeerSessionView>>
{
    public async Task<Result<PeerSessionView>> Handle(GetPeerSession query, CancellationToken ct)
    {
        var opened = await desk.OpenSession(query.Id, ct);
        if (opened.Error is { } unseen)
            return unseen;

        var (session, group, _) = opened.Value;
        return PeerSessionView.Of(session, group, await desk.NamesIn([group], ct));
    }
}
