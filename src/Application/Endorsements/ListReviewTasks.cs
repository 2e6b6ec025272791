using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Endorsements;

/// <summary>Lists the review tasks, the oldest first.</summary>
/// <param name="Page">Which part of the list.</param>
/// <param name="Open">Only those that wait, or only those that were completed; all when left out.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record ListReviewTasks(PageRequest Page, bool? Open) : IQuery<Page<ReviewTaskView>>;

internal sealed class ListReviewTasksValidator : AbstractValidator<ListReviewTasks>
{
    public ListReviewTasksValidator() => this.Paged(query => query.Page);
}

internal sealed class ListReviewTasksHandler(IRegisterDb db, IConfigurationProvider maps)
    : IRequestHandler<ListReviewTasks, Result<Page<ReviewTaskView>>>
{
    public async Task<Result<Page<ReviewTaskView>>> Handle(ListReviewTasks query, CancellationToken ct)
    {
        var cursor = Cursor.Read<Position>(query.Page.Cursor);
        if (cursor.Error is { } unreadable)
            return unreadable;

        var tasks = db.ReviewTasks.AsNoTracking();
        if (query.Open is { } open)
            tasks = tasks.Where(task => (task.CompletedAt == null) == open);
        if (cursor.Value is { } after)
            tasks = tasks.Where(task =>
                task.RaisedAt > after.At || (task.RaisedAt == after.At && task.Id.CompareTo(after.Id) > 0)
            );

        var found = await tasks
            .OrderBy(task => task.RaisedAt)
            .ThenBy(task => task.Id)
            .Take(query.Page.Limit + 1)
            .ProjectTo<ReviewTaskView>(maps)
            .ToArrayAsync(ct);

        return Page.Of(found, query.Page.Limit, last => new Position(last.RaisedAt, last.Id));
    }

    private sealed record Position(DateTimeOffset At, Guid Id);
}
