using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Applications;

/// <summary>Lists cases, newest first: consultants see their own, the registrar all, others those that were filed.</summary>
/// <param name="State">Only cases in this state today.</param>
/// <param name="Kind">Only cases of this kind.</param>
/// <param name="Overdue">Only open cases whose decision is, or is not, too late today.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.Consultant, Scopes.RegistrationsAssess, Scopes.RegistrationsDecide, Scopes.RegisterManage)]
public sealed record ListApplications(ApplicationState? State, ApplicationKind? Kind, bool? Overdue, PageRequest Page)
    : IQuery<Page<ApplicationSummary>>;

/// <summary>A case in short.</summary>
[Dutch("aanvraag, samengevat")]
public sealed class ApplicationSummary
{
    /// <summary>The identifier.</summary>
    public Guid Id { get; init; }

    /// <summary>The number under which people speak about it.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The consultant whose application it is.</summary>
    public Guid ConsultantId { get; init; }

    /// <summary>What is asked for.</summary>
    public ApplicationKind Kind { get; init; }

    /// <summary>The ground on which admission is asked for; null where nobody is admitted anew.</summary>
    public AdmissionRoute? Route { get; init; }

    /// <summary>Where it stands today.</summary>
    public ApplicationState State { get; init; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>The last day for the decision; null before the filing.</summary>
    public DateOnly? DeadlineOn { get; init; }

    /// <summary>Whether it is open and its decision is too late today.</summary>
    public bool Overdue { get; init; }
}

/// <summary>How cases are projected; an expired draft shows as such, whether or not somebody recorded it.</summary>
public sealed class ApplicationMaps : Profile
{
    /// <summary>Declares the projections.</summary>
    public ApplicationMaps()
    {
        DateOnly today = default;
        CreateMap<RegistrationApplication, ApplicationSummary>()
            .ForMember(view => view.Reference, to => to.MapFrom(it => it.Reference.Value))
            .ForMember(
                view => view.State,
                to =>
                    to.MapFrom(it =>
                        it.State == ApplicationState.Draft && it.DraftUntil < today
                            ? ApplicationState.Expired
                            : it.State
                    )
            )
            .ForMember(view => view.Overdue, to => to.MapFrom(it => it.OpenPlace != null && it.DeadlineOn < today));
    }
}

internal sealed class ListApplicationsValidator : AbstractValidator<ListApplications>
{
    public ListApplicationsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListApplicationsHandler(
    IRegisterDb db,
    IConfigurationProvider maps,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<ListApplications, Result<Page<ApplicationSummary>>>
{
    public async Task<Result<Page<ApplicationSummary>>> Handle(ListApplications query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;

        var today = DutchCalendar.DayOf(clock.GetUtcNow());
        var found = await Following(Matching(query, today), after.Value)
            .OrderByDescending(it => it.StartedAt)
            .ThenByDescending(it => it.Id)
            .Take(query.Page.Limit + 1)
            .ProjectTo<ApplicationSummary>(maps, new { today })
            .ToListAsync(ct);
        return Page.Of(found, query.Page.Limit, it => new Position(it.StartedAt, it.Id));
    }

    private IQueryable<RegistrationApplication> Matching(ListApplications query, DateOnly today)
    {
        var cases = Visible();
        if (query.Kind is { } kind)
            cases = cases.Where(it => it.Kind == kind);
        cases = query.State switch
        {
            null => cases,
            ApplicationState.Draft => cases.Where(it => it.State == ApplicationState.Draft && it.DraftUntil >= today),
            ApplicationState.Expired => cases.Where(it =>
                it.State == ApplicationState.Expired || (it.State == ApplicationState.Draft && it.DraftUntil < today)
            ),
            var state => cases.Where(it => it.State == state),
        };

        return query.Overdue switch
        {
            null => cases,
            true => cases.Where(it => it.OpenPlace != null && it.DeadlineOn < today),
            false => cases.Where(it => it.OpenPlace == null || it.DeadlineOn == null || it.DeadlineOn >= today),
        };
    }

    private IQueryable<RegistrationApplication> Visible()
    {
        var (caller, all) = (call.Caller, db.Applications.AsNoTracking());
        if (caller.Has(Scopes.RegisterManage))
            return all;
        if (caller.HasAny(Scopes.RegistrationsAssess, Scopes.RegistrationsDecide))
            return all.Where(it => it.DeadlineOn != null);

        var own = caller.ConsultantId;
        return all.Where(it => it.ConsultantId == own);
    }

    private static IQueryable<RegistrationApplication> Following(
        IQueryable<RegistrationApplication> cases,
        Position? after
    ) =>
        after is { StartedAt: var at, Id: var last }
            ? cases.Where(it => it.StartedAt < at || (it.StartedAt == at && it.Id.CompareTo(last) < 0))
            : cases;

    private sealed record Position(DateTimeOffset StartedAt, Guid Id);
}
