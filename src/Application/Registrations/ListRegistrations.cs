using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Registrations;

/// <summary>Lists registrations in the order in which they were issued; consultants see their own.</summary>
/// <param name="Standing">Only those that stand so today.</param>
/// <param name="ConsultantId">Only those of this consultant.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.RegisterManage, Scopes.Consultant)]
public sealed record ListRegistrations(Standing? Standing, Guid? ConsultantId, PageRequest Page)
    : IQuery<Page<RegistrationSummary>>;

/// <summary>A registration in a list, as it stands today.</summary>
[Dutch("registratie in het kort")]
public sealed class RegistrationSummary
{
    /// <summary>The registration number.</summary>
    public string Number { get; init; } = "";

    /// <summary>Whose registration it is.</summary>
    public Guid ConsultantId { get; init; }

    /// <summary>The section of the register.</summary>
    public string Section { get; init; } = "";

    /// <summary>The standing today; null before the first day.</summary>
    public Standing? Standing { get; init; }

    /// <summary>Since which day it stands so.</summary>
    public DateOnly? StandingSince { get; init; }

    /// <summary>The number under which it goes on since a merge; null when it was not merged.</summary>
    public string? MergedInto { get; init; }
}

/// <summary>A row of the list with the position that the next page begins after.</summary>
internal sealed class RegistrationRow
{
    public Guid Id { get; init; }

    public RegistrationSummary Summary { get; init; } = new();
}

/// <summary>How registrations are projected.</summary>
public sealed class RegistrationMaps : Profile
{
    /// <summary>Declares the projections; the day is a parameter of each query.</summary>
    public RegistrationMaps()
    {
        var today = default(DateOnly);

        CreateMap<Registration, RegistrationSummary>()
            .ForMember(v => v.Number, map => map.MapFrom(r => r.Number.Value))
            .ForMember(v => v.MergedInto, map => map.MapFrom(r => r.MergedInto == null ? null : r.MergedInto.Value))
            .ForMember(
                v => v.Standing,
                map =>
                    map.MapFrom(r =>
                        r.Segments.Where(s => s.From <= today && (s.Until == null || today < s.Until))
                            .Select(s => (Standing?)s.Standing)
                            .FirstOrDefault()
                    )
            )
            .ForMember(
                v => v.StandingSince,
                map =>
                    map.MapFrom(r =>
                        r.Segments.Where(s => s.From <= today && (s.Until == null || today < s.Until))
                            .Select(s => (DateOnly?)s.From)
                            .FirstOrDefault()
                    )
            );
        CreateMap<Registration, RegistrationRow>().ForMember(v => v.Summary, map => map.MapFrom(r => r));
    }
}

internal sealed class ListRegistrationsValidator : AbstractValidator<ListRegistrations>
{
    public ListRegistrationsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListRegistrationsHandler(
    IRegisterDb db,
    IConfigurationProvider maps,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<ListRegistrations, Result<Page<RegistrationSummary>>>
{
    public async Task<Result<Page<RegistrationSummary>>> Handle(ListRegistrations query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;

        var today = DutchCalendar.DayOf(clock.GetUtcNow());
        var found = await Matching(query, after.Value, today)
            .OrderBy(r => r.Id)
            .Take(query.Page.Limit + 1)
            .ProjectTo<RegistrationRow>(maps, new { today })
            .ToListAsync(ct);

        var page = Page.Of(found, query.Page.Limit, row => new Position(row.Id));
        return new Page<RegistrationSummary>([.. page.Items.Select(row => row.Summary)], page.NextCursor);
    }

    private IQueryable<Registration> Matching(ListRegistrations query, Position? after, DateOnly today)
    {
        var registrations = Visible();
        if (query.ConsultantId is { } consultantId)
            registrations = registrations.Where(r => r.ConsultantId == consultantId);
        if (query.Standing is { } standing)
            registrations = registrations.Where(r =>
                r.Segments.Any(s => s.Standing == standing && s.From <= today && (s.Until == null || today < s.Until))
            );
        if (after is { Id: var last })
            registrations = registrations.Where(r => r.Id.CompareTo(last) > 0);

        return registrations;
    }

    private IQueryable<Registration> Visible()
    {
        var (all, own) = (db.Registrations.AsNoTracking(), call.Caller.ConsultantId);
        return call.Caller.Has(Scopes.RegisterManage) ? all : all.Where(r => r.ConsultantId == own);
    }

    private sealed record Position(Guid Id);
}
