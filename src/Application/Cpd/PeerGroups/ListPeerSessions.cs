using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.PeerGroups;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.PeerGroups;

/// <summary>Lists the sessions of a peer group to its members, the last one first.</summary>
/// <param name="Id">The group.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.Consultant)]
public sealed record ListPeerSessions(Guid Id, PageRequest Page) : IQuery<Page<PeerSessionView>>;

internal sealed class ListPeerSessionsValidator : AbstractValidator<ListPeerSessions>
{
    public ListPeerSessionsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListPeerSessionsHandler(IRegisterDb db, PeerGroupDesk desk)
    : IRequestHandler<ListPeerSessions, Result<Page<PeerSessionView>>>
{
    public async Task<Result<Page<PeerSessionView>>> Handle(ListPeerSessions query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;
        var opened = await desk.Open(query.Id, ct);
        if (opened.Error is { } unseen)
            return unseen;

        var (group, self) = opened.Value;
        if (self.State is not MembershipState.Member)
            return PeerGroupErrors.NotFound;

        var sessions = db.PeerSessions.AsNoTracking().Where(it => it.GroupId == group.Id);
        if (after.Value is { HeldOn: var on })
            sessions = sessions.Where(it => it.HeldOn < on);

        var found = await sessions.OrderByDescending(it => it.HeldOn).Take(query.Page.Limit + 1).ToArrayAsync(ct);
        var names = await desk.NamesIn([group], ct);
        PeerSessionView[] views = [.. found.Select(it => PeerSessionView.Of(it, group, names))];
        return Page.Of(views, query.Page.Limit, it => new Position(it.HeldOn));
    }

    private sealed record Position(DateOnly HeldOn);
}
