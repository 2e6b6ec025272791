using Accreditation.Application.Cpd.Providers;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Shared;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>Posts who attended a run; the points come into their ledgers at once.</summary>
/// <param name="RunId">The run.</param>
/// <param name="DryRun">Whether it is a trial that changes nothing.</param>
/// <param name="Rows">The participants.</param>
[RequireScope(Scopes.CpdProvide)]
public sealed record PostAttendance(Guid RunId, bool DryRun, IReadOnlyList<AttendanceRow> Rows)
    : ICommand<AttendanceReport>;

internal sealed class PostAttendanceValidator : AbstractValidator<PostAttendance>
{
    // By hand: rules by expression would take longer over thousands of rows than reading them.
    public PostAttendanceValidator() =>
        RuleFor(command => command.Rows)
            .Custom(
                (rows, context) =>
                {
                    foreach (var fault in FaultsOf(rows).Take(InputFaults.Most))
                        context.AddFailure(new ValidationFailure(fault.Location, fault.Detail) { CustomState = fault });
                }
            );

    private static IEnumerable<InputFault> FaultsOf(IReadOnlyList<AttendanceRow> rows)
    {
        if (rows.Count is 0 or > AttendanceRow.MaxRows)
            return [FreeText.Fault("#/rows", "row-count", $"Send 1 up to and including {AttendanceRow.MaxRows} rows.")];

        return rows.SelectMany(FaultsOf);
    }

    private static IEnumerable<InputFault> FaultsOf(AttendanceRow row, int index)
    {
        if (row is null)
            return [FreeText.Fault($"#/rows/{index}", "not-null", "Leave out empty items.")];

        return FreeText
            .Required($"#/rows/{index}/surname", row.Surname, PersonName.SurnameMaxLength)
            .Concat(FreeText.Optional($"#/rows/{index}/reference", row.Reference, AttendanceRow.ReferenceMaxLength))
            .Concat(
                row.RegistrationNumber is { Length: <= 40 }
                    ? []
                    :
                    [
                        FreeText.Fault(
                            $"#/rows/{index}/registrationNumber",
                            FreeText.TooLongCode,
                            "Use at most 40 characters."
                        ),
                    ]
            );
    }
}

internal sealed class PostAttendanceHandler(
    IRegisterDb db,
    IPolicyCatalogue policies,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<PostAttendance, Result<AttendanceReport>>
{
    public async Task<Result<AttendanceReport>> Handle(PostAttendance command, CancellationToken ct)
    {
        var run = await db.Runs.AsNoTracking().SingleOrDefaultAsync(it => it.Id == command.RunId, ct);
        if (run is null || !call.Caller.ProvidesFor(run.Provider))
            return RunErrors.NotFound;

        var now = clock.GetUtcNow();
        var activity = await db.Activities.AsNoTracking().SingleAsync(it => it.Id == run.ActivityId, ct);
        var rules = policies.Governing(run).Cpd;
        if (AttendanceUpload.Barred(run, activity, rules.Attendance, DutchCalendar.DayOf(now)) is { } barred)
            return barred;

        var ordinal = await db.AttendanceUploads.NextOrdinal(run.Id, ct);
        var people = await Participants.Of(db, run.Id, command.Rows, ct);
        var id = Guid.CreateVersion7();
        var sheet = AttendanceSheet.Read(run, activity.Title, rules, command.Rows, people.Find, id, now);
        var upload = AttendanceUpload.Record(id, run, sheet, rules.Attendance, ordinal, call.Caller.Subject, now);
        if (command.DryRun)
            return AttendanceReport.Of(upload, sheet, dryRun: true);

        db.AttendanceUploads.Add(upload);
        db.Append(sheet.Entries);
        return await db.Commit(
            () => AttendanceReport.Of(upload, sheet, dryRun: false),
            ct,
            duplicate: SharedErrors.ConcurrentChange
        );
    }
}
