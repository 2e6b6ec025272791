using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Endorsements;

/// <summary>
/// Lists the endorsements of a consultant, those addressed to a manager, or those used for an application by those who are
/// on the case; the last asked first.
/// </summary>
/// <param name="Page">Which part of the list.</param>
/// <param name="ApplicationId">Those used for this application; the only way in for register staff.</param>
[RequireScope(
    Scopes.Consultant,
    Scopes.Endorse,
    Scopes.RegistrationsAssess,
    Scopes.RegistrationsDecide,
    Scopes.RegisterManage
)]
public sealed record ListEndorsements(PageRequest Page, Guid? ApplicationId) : IQuery<Page<EndorsementSummary>>;

internal sealed class ListEndorsementsValidator : AbstractValidator<ListEndorsements>
{
    public ListEndorsementsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListEndorsementsHandler(
    EndorsementReading reading,
    IConfigurationProvider maps,
    TimeProvider clock
) : IRequestHandler<ListEndorsements, Result<Page<EndorsementSummary>>>
{
    public async Task<Result<Page<EndorsementSummary>>> Handle(ListEndorsements query, CancellationToken ct)
    {
        var cursor = Cursor.Read<Position>(query.Page.Cursor);
        if (cursor.Error is { } unreadable)
            return unreadable;

        var seen = await reading.All(query.ApplicationId, ct);
        if (cursor.Value is { } after)
            seen = seen.Where(one =>
                one.AskedAt < after.At || (one.AskedAt == after.At && one.Id.CompareTo(after.Id) < 0)
            );

        var today = DutchCalendar.DayOf(clock.GetUtcNow());
        var found = await seen.OrderByDescending(one => one.AskedAt)
            .ThenByDescending(one => one.Id)
            .Take(query.Page.Limit + 1)
            .ProjectTo<EndorsementSummary>(maps, new { today })
            .ToArrayAsync(ct);

        return Page.Of(found, query.Page.Limit, last => new Position(last.AskedAt, last.Id));
    }

    private sealed record Position(DateTimeOffset At, Guid Id);
}
