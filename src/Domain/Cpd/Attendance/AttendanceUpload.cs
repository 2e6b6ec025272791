using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Attendance;

/// <summary>What became of an upload.</summary>
[Dutch("stand van een presentielijst")]
public enum AttendanceUploadState
{
    /// <summary>Its entries stand in the ledgers.</summary>
    Recorded,

    /// <summary>It was wrong: its entries were reversed, but for those that changed since.</summary>
    RolledBack,
}

/// <summary>
/// One attendance list that a provider posted (presentielijst). The entries in the ledgers name it, so that a wrong list can
/// be rolled back as one act.
/// </summary>
public sealed class AttendanceUpload : AggregateRoot
{
    /// <summary>The longest reason for rolling back.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>The longest subject of a token.</summary>
    public const int SubjectMaxLength = 200;

    private AttendanceUpload() { }

    /// <summary>The run.</summary>
    public Guid RunId { get; private init; }

    /// <summary>The provider.</summary>
    public OrganisationCode Provider { get; private init; } = null!;

    /// <summary>The place among the lists of its run, from 1; two lists at once cannot have the same.</summary>
    public int Ordinal { get; private init; }

    /// <summary>Whether it came after the term in which attendance is on time.</summary>
    public bool Late { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset UploadedAt { get; private init; }

    /// <summary>The subject of the token it was posted with.</summary>
    public string UploadedBy { get; private init; } = "";

    /// <summary>How many rows it had.</summary>
    public int RowCount { get; private init; }

    /// <summary>How many rows were credited.</summary>
    public int Credited { get; private init; }

    /// <summary>How many rows were corrected.</summary>
    public int Corrected { get; private init; }

    /// <summary>How many rows said what was known.</summary>
    public int Unchanged { get; private init; }

    /// <summary>How many rows were rejected.</summary>
    public int Rejected { get; private init; }

    /// <summary>What became of it.</summary>
    public AttendanceUploadState State { get; private set; }

    /// <summary>How it was rolled back; null while it stands.</summary>
    public AttendanceRollback? RollbackReport { get; private set; }

    /// <summary>Why attendance of a run cannot be posted on a day, or null.</summary>
    public static Error? Barred(Run run, Activity activity, AttendanceRules rules, DateOnly today) =>
        run.Cancelled ? RunErrors.Cancelled
        : today <= run.EndsOn ? AttendanceErrors.RunNotOver(run.EndsOn)
        : today > rules.ClosesOn(run.EndsOn) ? AttendanceErrors.WindowClosed(rules.ClosesOn(run.EndsOn))
        : activity.WasHaltedBefore(run.StartsOn) ? AttendanceErrors.CourseHalted
        : null;

    /// <summary>Records a list that was read.</summary>
    public static AttendanceUpload Record(
        Guid id,
        Run run,
        AttendanceSheet sheet,
        AttendanceRules rules,
        int ordinal,
        string by,
        DateTimeOffset now
    )
    {
        var upload = new AttendanceUpload
        {
            Id = id,
            RunId = run.Id,
            Provider = run.Provider,
            Ordinal = ordinal,
            Late = DutchCalendar.DayOf(now) > rules.DueOn(run.EndsOn),
            UploadedAt = now,
            UploadedBy = by,
            RowCount = sheet.Rows.Count,
            Credited = sheet.Count(AttendanceOutcome.Credited),
            Corrected = sheet.Count(AttendanceOutcome.Corrected),
            Unchanged = sheet.Count(AttendanceOutcome.Unchanged),
            Rejected = sheet.Count(AttendanceOutcome.Rejected),
        };

        upload.Raise(new AttendanceRecorded(id, run.Id, upload.Credited, upload.Corrected, upload.Late));
        return upload;
    }

    /// <summary>Rolls the list back; the caller reverses the entries that did not change since.</summary>
    public Result RollBack(AttendanceRollback rollback, string reason)
    {
        if (State is AttendanceUploadState.RolledBack)
            return AttendanceErrors.RolledBackAlready;
        if (FreeText.ErrorFor(FreeText.Required("#/reason", reason, ReasonMaxLength)) is { } unsayable)
            return unsayable;

        (State, RollbackReport) = (AttendanceUploadState.RolledBack, rollback);

        Raise(new AttendanceRolledBack(Id, RunId, rollback.Reversed, rollback.Skipped.Count));
        return Result.Success;
    }
}

/// <summary>How a list was rolled back.</summary>
/// <param name="At">When.</param>
/// <param name="Reversed">How many entries were reversed.</param>
/// <param name="Skipped">The entries that were left, because they had been reversed before by somebody else.</param>
public sealed record AttendanceRollback(DateTimeOffset At, int Reversed, IReadOnlyList<Guid> Skipped);
