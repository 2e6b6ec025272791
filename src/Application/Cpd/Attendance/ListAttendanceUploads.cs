using Accreditation.Application.Cpd.Providers;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>Lists the attendance lists of a run, in the order in which they were posted.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.CpdProvide, Scopes.RegisterManage)]
public sealed record ListAttendanceUploads(Guid RunId, PageRequest Page) : IQuery<Page<AttendanceUploadView>>;

internal sealed class ListAttendanceUploadsValidator : AbstractValidator<ListAttendanceUploads>
{
    public ListAttendanceUploadsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListAttendanceUploadsHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<ListAttendanceUploads, Result<Page<AttendanceUploadView>>>
{
    public async Task<Result<Page<AttendanceUploadView>>> Handle(ListAttendanceUploads query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;
        var run = await db.Runs.AsNoTracking().SingleOrDefaultAsync(it => it.Id == query.RunId, ct);
        if (run is null || !call.Caller.SpeaksFor(run.Provider))
            return RunErrors.NotFound;

        var last = after.Value?.Ordinal ?? 0;
        var found = await db
            .AttendanceUploads.AsNoTracking()
            .Where(upload => upload.RunId == query.RunId && upload.Ordinal > last)
            .OrderBy(upload => upload.Ordinal)
            .Take(query.Page.Limit + 1)
            .ToListAsync(ct);
        return Page.Of(
            [.. found.Select(AttendanceUploadView.Of)],
            query.Page.Limit,
            upload => new Position(upload.Ordinal)
        );
    }

    private sealed record Position(int Ordinal);
}
