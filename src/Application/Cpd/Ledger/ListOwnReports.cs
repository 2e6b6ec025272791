using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>
/// Lists own reports, the last reported first: consultants see their own, assessors those that were drawn for an audit,
/// registrars all.
/// </summary>
/// <param name="State">Only in this state.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.Consultant, Scopes.CpdAssess, Scopes.RegisterManage)]
public sealed record ListOwnReports(OwnReportState? State, PageRequest Page) : IQuery<Page<OwnReportSummary>>;

/// <summary>An own report in a list: nothing that tells an assessor whose it is, or what it was.</summary>
[Dutch("eigen opgave in een lijst")]
public sealed class OwnReportSummary
{
    /// <summary>Identity.</summary>
    public Guid Id { get; init; }

    /// <summary>Where it stands.</summary>
    public OwnReportState State { get; init; }

    /// <summary>The section of the register.</summary>
    public string Section { get; init; } = "";

    /// <summary>Net minutes of learning.</summary>
    public int Minutes { get; init; }

    /// <summary>The day on which it was finished.</summary>
    public DateOnly CompletedOn { get; init; }

    /// <summary>When it was reported.</summary>
    public DateTimeOffset ReportedAt { get; init; }
}

/// <summary>How own reports are projected.</summary>
public sealed class OwnReportMaps : Profile
{
    /// <summary>Declares the projection.</summary>
    public OwnReportMaps() =>
        CreateMap<OwnReport, OwnReportSummary>()
            .ForMember(view => view.Section, map => map.MapFrom(it => it.Policy.Section));
}

internal sealed class ListOwnReportsValidator : AbstractValidator<ListOwnReports>
{
    public ListOwnReportsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListOwnReportsHandler(OwnReportAccess reports, IConfigurationProvider maps)
    : IRequestHandler<ListOwnReports, Result<Page<OwnReportSummary>>>
{
    public async Task<Result<Page<OwnReportSummary>>> Handle(ListOwnReports query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;

        var visible = (await reports.Visible(ct)).AsNoTracking();
        if (query.State is { } state)
            visible = visible.Where(it => it.State == state);
        if (after.Value is { At: var at, Id: var last })
            visible = visible.Where(it => it.ReportedAt < at || (it.ReportedAt == at && it.Id.CompareTo(last) < 0));

        var found = await visible
            .OrderByDescending(it => it.ReportedAt)
            .ThenByDescending(it => it.Id)
            .Take(query.Page.Limit + 1)
            .ProjectTo<OwnReportSummary>(maps)
            .ToArrayAsync(ct);
        return Page.Of(found, query.Page.Limit, it => new Position(it.ReportedAt, it.Id));
    }

    private sealed record Position(DateTimeOffset At, Guid Id);
}
