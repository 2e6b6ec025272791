using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.PeerGroups;

/// <summary>Lists the peer groups of a consultant, and those into which they are asked, in the order of registration.</summary>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.Consultant)]
public sealed record ListPeerGroups(PageRequest Page) : IQuery<Page<PeerGroupView>>;

internal sealed class ListPeerGroupsValidator : AbstractValidator<ListPeerGroups>
{
    public ListPeerGroupsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListPeerGroupsHandler(PeerGroupDesk desk)
    : IRequestHandler<ListPeerGroups, Result<Page<PeerGroupView>>>
{
    public async Task<Result<Page<PeerGroupView>>> Handle(ListPeerGroups query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;

        var groups = (await desk.Own(ct)).AsNoTracking().Include(it => it.Members).AsQueryable();
        if (after.Value is { Id: var last })
            groups = groups.Where(it => it.Id.CompareTo(last) > 0);

        var found = await groups.OrderBy(it => it.Id).Take(query.Page.Limit + 1).ToArrayAsync(ct);
        var names = await desk.NamesIn(found, ct);
        PeerGroupView[] views = [.. found.Select(it => PeerGroupView.Of(it, names))];
        return Page.Of(views, query.Page.Limit, it => new Position(it.Id));
    }

    private sealed record Position(Guid Id);
}
