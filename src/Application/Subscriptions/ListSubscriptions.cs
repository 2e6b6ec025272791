using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Subscriptions;

/// <summary>Lists the subscriptions of the organisation, or all of them for the operator, in the order of their making.</summary>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.RegisterVerify, Scopes.RegisterOperate)]
public sealed record ListSubscriptions(PageRequest Page) : IQuery<Page<SubscriptionView>>;

internal sealed class ListSubscriptionsValidator : AbstractValidator<ListSubscriptions>
{
    public ListSubscriptionsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListSubscriptionsHandler(SubscriptionDesk desk)
    : IRequestHandler<ListSubscriptions, Result<Page<SubscriptionView>>>
{
    public async Task<Result<Page<SubscriptionView>>> Handle(ListSubscriptions query, CancellationToken ct)
    {
        var cursor = Cursor.Read<Position>(query.Page.Cursor);
        if (cursor.Error is { } unreadable)
            return unreadable;

        var visible = desk.Visible();
        if (visible.Error is { } nameless)
            return nameless;

        var listed = visible.Value.AsNoTracking();
        if (cursor.Value is { } after)
            listed = listed.Where(one =>
                one.CreatedAt > after.At || (one.CreatedAt == after.At && one.Id.CompareTo(after.Id) > 0)
            );

        var found = await listed
            .OrderBy(one => one.CreatedAt)
            .ThenBy(one => one.Id)
            .Take(query.Page.Limit + 1)
            .ToArrayAsync(ct);
        return Page.Of(
            [.. found.Select(SubscriptionView.Of)],
            query.Page.Limit,
            last => new Position(last.CreatedAt, last.Id)
        );
    }

    private sealed record Position(DateTimeOffset At, Guid Id);
}
