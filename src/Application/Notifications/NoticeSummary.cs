using Accreditation.Application.Shared;
using Accreditation.Domain.Notifications;
using Accreditation.Domain.Shared;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Notifications;

/// <summary>A notice in a list.</summary>
[Dutch("kennisgeving in het kort")]
public sealed class NoticeSummary
{
    /// <summary>Identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The number of the registration that it is about.</summary>
    public string RegistrationNumber { get; init; } = "";

    /// <summary>To whom it is addressed.</summary>
    public Guid ConsultantId { get; init; }

    /// <summary>What it tells.</summary>
    public NoticeKind Kind { get; init; }

    /// <summary>How far it is.</summary>
    public NoticeState State { get; init; }

    /// <summary>The day for which the calendar has it; for one by other means, the day on which it arrived.</summary>
    public DateOnly ScheduledOn { get; init; }

    /// <summary>The end of the period, as it tells.</summary>
    public DateOnly EndsOn { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }
}

/// <summary>How a notice becomes an item of a list.</summary>
public sealed class NoticeMaps : Profile
{
    /// <summary>The map.</summary>
    public NoticeMaps() =>
        CreateMap<Notice, NoticeSummary>()
            .ForMember(view => view.RegistrationNumber, map => map.MapFrom(notice => notice.Number.Value));
}

/// <summary>The one order in which notices are listed: as they were planned.</summary>
internal static class NoticeLists
{
    public static async Task<Result<Page<NoticeSummary>>> ToPage(
        this IQueryable<Notice> notices,
        PageRequest page,
        IConfigurationProvider maps,
        CancellationToken ct
    )
    {
        var cursor = Cursor.Read<Position>(page.Cursor);
        if (cursor.Error is { } unreadable)
            return unreadable;

        if (cursor.Value is { Id: var last })
            notices = notices.Where(notice => notice.Id.CompareTo(last) > 0);

        var found = await notices
            .OrderBy(notice => notice.Id)
            .Take(page.Limit + 1)
            .ProjectTo<NoticeSummary>(maps)
            .ToArrayAsync(ct);
        return Page.Of(found, page.Limit, item => new Position(item.Id));
    }

    private sealed record Position(Guid Id);
}
