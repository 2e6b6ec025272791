using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Cpd.PeerGroups;

/// <summary>Another member who was there confirms a session; with the last one needed the points are entered.</summary>
/// <param name="Id">The session.</param>
/// <param name="Expected">The revision that was read; null for any.</param>
[RequireScope(Scopes.Consultant)]
[NoInputRules]
public sealed record ConfirmPeerSession(Guid Id, int? Expected) : ICommand<PeerSessionView>;

internal sealed class ConfirmPeerSessionHandler(
    IRegisterDb db,
    PeerGroupDesk desk,
    IPolicyCatalogue policies,
    TimeProvider clock
) : IRequestHandler<ConfirmPeerSession, Result<PeerSessionView>>
{
    public async Task<Result<PeerSessionView>> Handle(ConfirmPeerSession command, CancellationToken ct)
    {
        var opened = await desk.OpenSession(command.Id, ct);
        if (opened.Error is { } unseen)
            return unseen;

        var (session, group, self) = opened.Value;
        if (session.Expect(command.Expected).Error is { } stale)
            return stale;

        var rules = policies.Get(session.Policy).Cpd;
        if (session.Confirm(self.ConsultantId, rules.PeerGroups).Error is { } refused)
            return refused;

        var names = await desk.NamesIn([group], ct);
        db.CpdCredits.AddRange(session.Credits(rules, clock.GetUtcNow()));
        return await db.Commit(() => PeerSessionView.Of(session, group, names), ct);
    }
}
