using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.WatchLists;

/// <summary>Lists the organisations that follow a consultant, and those about which they decided, by their codes.</summary>
/// <param name="ConsultantId">The consultant.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.Consultant)]
public sealed record ListWatchers(Guid ConsultantId, PageRequest Page) : IQuery<Page<WatcherView>>;

internal sealed class ListWatchersValidator : AbstractValidator<ListWatchers>
{
    public ListWatchersValidator() => this.Paged(query => query.Page);
}

internal sealed class ListWatchersHandler(WatcherDesk desk) : IRequestHandler<ListWatchers, Result<Page<WatcherView>>>
{
    public async Task<Result<Page<WatcherView>>> Handle(ListWatchers query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;
        var records = await desk.Own(query.ConsultantId, ct);
        if (records.Error is { } unseen)
            return unseen;

        var rest = (await desk.All(records.Value, ct)).Where(watcher =>
            string.CompareOrdinal(watcher.Organisation, after.Value?.Organisation) > 0
        );
        return Page.Of(
            [.. rest.Take(query.Page.Limit + 1)],
            query.Page.Limit,
            (WatcherView last) => new Position(last.Organisation)
        );
    }

    private sealed record Position(string Organisation);
}
