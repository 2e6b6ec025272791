using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Cpd.PeerGroups;

/// <summary>Whoever reported a session takes it back, while it does not count yet.</summary>
/// <param name="Id">The session.</param>
/// <param name="Expected">The revision that was read; null for any.</param>
[RequireScope(Scopes.Consultant)]
[NoInputRules]
public sealed record RetractPeerSession(Guid Id, int? Expected) : ICommand<Guid>;

internal sealed class RetractPeerSessionHandler(IRegisterDb db, PeerGroupDesk desk)
    : IRequestHandler<RetractPeerSession, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RetractPeerSession command, CancellationToken ct)
    {
        var opened = await desk.OpenSession(command.Id, ct);
        if (opened.Error is { } unseen)
            return unseen;

        var session = opened.Value.Session;
        if (session.Expect(command.Expected).Error is { } stale)
            return stale;
        if (session.Retract(opened.Value.Self.ConsultantId).Error is { } refused)
            return refused;

        db.PeerSessions.Remove(session);
        return await db.Commit(() => session.Id, ct);
    }
}
