using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.PeerGroups;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.PeerGroups;

/// <summary>A member who was there reports a session of a peer group.</summary>
/// <param name="GroupId">The group.</param>
/// <param name="HeldOn">The day.</param>
/// <param name="Minutes">The minutes.</param>
/// <param name="Present">The registration numbers of everybody who was there.</param>
[RequireScope(Scopes.Consultant)]
public sealed record ReportPeerSession(Guid GroupId, DateOnly HeldOn, int Minutes, IReadOnlyList<string> Present)
    : ICommand<PeerSessionView>;

internal sealed class ReportPeerSessionValidator : AbstractValidator<ReportPeerSession>
{
    public ReportPeerSessionValidator()
    {
        RuleFor(command => command.HeldOn).Day();
        RuleFor(command => command.Present).Numbers();
    }
}

internal sealed class ReportPeerSessionHandler(
    IRegisterDb db,
    PeerGroupDesk desk,
    IPolicyCatalogue policies,
    TimeProvider clock
) : IRequestHandler<ReportPeerSession, Result<PeerSessionView>>
{
    public async Task<Result<PeerSessionView>> Handle(ReportPeerSession command, CancellationToken ct)
    {
        var opened = await desk.Open(command.GroupId, ct);
        if (opened.Error is { } unseen)
            return unseen;

        var ((group, self), now) = (opened.Value, clock.GetUtcNow());
        if (policies.Current(group.Policy.Section, DutchCalendar.DayOf(now)) is not { } policy)
            return PeerGroupErrors.SectionUnknown;

        var numbers = PeerNumbers.Read(command.Present).Distinct().ToArray();
        var present = group.Members.Where(it => numbers.Contains(it.Number)).ToArray();
        if (present.Length < numbers.Length)
            return PeerSessionErrors.NotMemberThen;

        var reported = PeerSession.Report(group, self, command.HeldOn, command.Minutes, present, policy, now);
        if (reported.Error is { } refused)
            return refused;

        var names = await desk.NamesIn([group], ct);
        db.PeerSessions.Add(reported.Value);
        return await db.Commit(
            () => PeerSessionView.Of(reported.Value, group, names),
            ct,
            duplicate: PeerSessionErrors.ReportedAlready
        );
    }
}
