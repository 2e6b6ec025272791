using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>Lists claims, oldest first: consultants see their own, providers those about their runs, registrars all.</summary>
/// <param name="State">Only claims in this state.</param>
/// <param name="Overdue">Only open claims whose answer is, or is not, too late today.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.Consultant, Scopes.CpdProvide, Scopes.RegisterManage)]
public sealed record ListAttendanceClaims(AttendanceClaimState? State, bool? Overdue, PageRequest Page)
    : IQuery<Page<AttendanceClaimView>>;

internal sealed class ListAttendanceClaimsValidator : AbstractValidator<ListAttendanceClaims>
{
    public ListAttendanceClaimsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListAttendanceClaimsHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<ListAttendanceClaims, Result<Page<AttendanceClaimView>>>
{
    public async Task<Result<Page<AttendanceClaimView>>> Handle(ListAttendanceClaims query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;

        var today = DutchCalendar.DayOf(clock.GetUtcNow());
        var found = await Following(Matching(query, today), after.Value)
            .OrderBy(claim => claim.ClaimedAt)
            .ThenBy(claim => claim.Id)
            .Take(query.Page.Limit + 1)
            .ToListAsync(ct);
        return Page.Of(
            [.. found.Select(claim => AttendanceClaimView.Of(claim, today))],
            query.Page.Limit,
            claim => new Position(claim.ClaimedAt, claim.Id)
        );
    }

    private IQueryable<AttendanceClaim> Matching(ListAttendanceClaims query, DateOnly today)
    {
        var claims = db.AttendanceClaims.AsNoTracking().VisibleTo(call.Caller);
        if (query.State is { } state)
            claims = claims.Where(claim => claim.State == state);

        return query.Overdue switch
        {
            null => claims,
            true => claims.Where(claim => claim.State == AttendanceClaimState.Open && claim.AnswerBy < today),
            false => claims.Where(claim => claim.State != AttendanceClaimState.Open || claim.AnswerBy >= today),
        };
    }

    private static IQueryable<AttendanceClaim> Following(IQueryable<AttendanceClaim> claims, Position? after) =>
        after is { ClaimedAt: var at, Id: var last }
            ? claims.Where(claim => claim.ClaimedAt > at || (claim.ClaimedAt == at && claim.Id.CompareTo(last) > 0))
            : claims;

    private sealed record Position(DateTimeOffset ClaimedAt, Guid Id);
}
