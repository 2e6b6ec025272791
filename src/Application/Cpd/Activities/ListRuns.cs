using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Lists the runs of a course by their first day, cancelled ones too.</summary>
/// <param name="ActivityId">The course.</param>
/// <param name="Page">Which part of the list.</param>
[PublicAccess]
public sealed record ListRuns(Guid ActivityId, PageRequest Page) : IQuery<Page<RunView>>;

internal sealed class ListRunsValidator : AbstractValidator<ListRuns>
{
    public ListRunsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListRunsHandler(IRegisterDb db, IConfigurationProvider maps, ICallContext call)
    : IRequestHandler<ListRuns, Result<Page<RunView>>>
{
    public async Task<Result<Page<RunView>>> Handle(ListRuns query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;
        var activity = await db.Activities.AsNoTracking().SingleOrDefaultAsync(it => it.Id == query.ActivityId, ct);
        if (activity is null || !call.Caller.Sees(activity))
            return ActivityErrors.NotFound;

        var runs = db.Runs.AsNoTracking().Where(run => run.ActivityId == query.ActivityId);
        if (after.Value is { StartsOn: var day, Id: var last })
            runs = runs.Where(run => run.StartsOn > day || (run.StartsOn == day && run.Id.CompareTo(last) > 0));

        var found = await runs.OrderBy(run => run.StartsOn)
            .ThenBy(run => run.Id)
            .Take(query.Page.Limit + 1)
            .ProjectTo<RunView>(maps)
            .ToListAsync(ct);
        return Page.Of(found, query.Page.Limit, run => new Position(run.StartsOn, run.Id));
    }

    private sealed record Position(DateOnly StartsOn, Guid Id);
}
