using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.WatchLists;

/// <summary>Lists the watch-lists of the caller's organisation, in the order of their places.</summary>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.RegisterVerify)]
public sealed record ListWatchLists(PageRequest Page) : IQuery<Page<WatchListView>>;

internal sealed class ListWatchListsValidator : AbstractValidator<ListWatchLists>
{
    public ListWatchListsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListWatchListsHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<ListWatchLists, Result<Page<WatchListView>>>
{
    public async Task<Result<Page<WatchListView>>> Handle(ListWatchLists query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;
        if (call.Caller.Organisation is not { } organisation)
            return WatchListErrors.NoOrganisation;

        var last = after.Value?.Place ?? 0;
        var found = await db
            .WatchLists.AsNoTracking()
            .Where(list => list.Owner == organisation && list.Place > last)
            .OrderBy(list => list.Place)
            .Take(query.Page.Limit + 1)
            .ToArrayAsync(ct);
        var page = Page.Of(found, query.Page.Limit, list => new Position(list.Place));
        return new Page<WatchListView>([.. page.Items.Select(WatchListView.Of)], page.NextCursor);
    }

    private sealed record Position(int Place);
}
