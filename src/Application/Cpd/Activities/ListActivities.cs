using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>
/// The course calendar, newest first: the courses that are accredited, for everybody; besides them all courses of the
/// caller's own organisation, and for those who judge and oversee every course.
/// </summary>
/// <param name="Theme">Only those that give points on this theme of the rules.</param>
/// <param name="Form">Only those of this form.</param>
/// <param name="From">Only those with a run that ends on this day or later.</param>
/// <param name="Until">Only those with a run that starts on this day or before.</param>
/// <param name="Place">Only those with a run in this place; capitals and diacritics do not matter.</param>
/// <param name="ValidOn">Only those that are accredited on this day; today for those who are not concerned.</param>
/// <param name="Section">Only those for this section of the register.</param>
/// <param name="Provider">Only those of the provider with this code.</param>
/// <param name="State">Only those in this state today, as far as the caller may know it.</param>
/// <param name="Page">Which part of the list.</param>
[PublicAccess]
public sealed record ListActivities(
    string? Theme,
    ActivityForm? Form,
    DateOnly? From,
    DateOnly? Until,
    string? Place,
    DateOnly? ValidOn,
    string? Section,
    string? Provider,
    ActivityState? State,
    PageRequest Page
) : IQuery<Page<ActivitySummary>>;

internal sealed class ListActivitiesValidator : AbstractValidator<ListActivities>
{
    public ListActivitiesValidator()
    {
        this.Paged(query => query.Page);
        RuleFor(query => query.Theme).MaximumLength(CodedWording.CodeMaxLength);
        RuleFor(query => query.Section).MaximumLength(PolicyReference.SectionMaxLength);
        RuleFor(query => query.Place).MaximumLength(RunSchedule.PlaceMaxLength);
        RuleFor(query => query.Provider).Organisation().When(query => query.Provider is not null);
    }
}

internal sealed class ListActivitiesHandler(
    IRegisterDb db,
    IConfigurationProvider maps,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<ListActivities, Result<Page<ActivitySummary>>>
{
    public async Task<Result<Page<ActivitySummary>>> Handle(ListActivities query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;

        var (today, caller) = (DutchCalendar.DayOf(clock.GetUtcNow()), call.Caller);
        var listed = db.Activities.AsNoTracking().ListedFor(caller, query.ValidOn ?? today);
        var rows = Following(Matching(listed, query), after.Value)
            .OrderByDescending(it => it.StartedAt)
            .ThenByDescending(it => it.Id)
            .ProjectTo<ActivityRow>(
                maps,
                new
                {
                    today,
                    forStaff = caller.IsCourseStaff(),
                    own = caller.OwnProvider(),
                }
            );
        if (query.State is { } state)
            rows = rows.Where(row => row.Summary.State == state);

        var found = await rows.Take(query.Page.Limit + 1).ToListAsync(ct);
        var page = Page.Of(found, query.Page.Limit, row => new Position(row.StartedAt, row.Id));
        return new Page<ActivitySummary>([.. page.Items.Select(row => row.Summary)], page.NextCursor);
    }

    private IQueryable<Activity> Matching(IQueryable<Activity> activities, ListActivities filter)
    {
        if (filter.Theme is { } theme)
            activities = activities.Where(it => it.Themes.Any(one => one.Theme == theme));
        if (filter.Form is { } form)
            activities = activities.Where(it => it.Form == form);
        if (filter.Section is { } section)
            activities = activities.Where(it => it.Section == section);
        if (OrganisationCode.TryParse(filter.Provider) is { } provider)
            activities = activities.Where(it => it.Provider == provider);
        if (filter.ValidOn is { } day)
            activities = activities.Where(it =>
                it.AccreditedFrom <= day
                && day <= it.AccreditedUntil
                && it.State != ActivityState.Suspended
                && it.State != ActivityState.Withdrawn
            );

        return WithRun(activities, filter);
    }

    private IQueryable<Activity> WithRun(IQueryable<Activity> activities, ListActivities filter)
    {
        if ((filter.From, filter.Until, filter.Place) is (null, null, null))
            return activities;

        var runs = db.Runs.Where(run => run.CancelledAt == null);
        if (filter.From is { } from)
            runs = runs.Where(run => from <= run.EndsOn);
        if (filter.Until is { } until)
            runs = runs.Where(run => run.StartsOn <= until);
        if (filter.Place is { } place)
            runs = runs.Where(run => run.PlaceKey == NameFolding.Fold(place));

        return activities.Where(it => runs.Any(run => run.ActivityId == it.Id));
    }

    private static IQueryable<Activity> Following(IQueryable<Activity> activities, Position? after) =>
        after is { StartedAt: var at, Id: var last }
            ? activities.Where(it => it.StartedAt < at || (it.StartedAt == at && it.Id.CompareTo(last) < 0))
            : activities;

    private sealed record Position(DateTimeOffset StartedAt, Guid Id);
}
