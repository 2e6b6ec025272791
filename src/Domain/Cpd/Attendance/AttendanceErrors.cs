using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Attendance;

/// <summary>Every expected failure around attendance.</summary>
public static class AttendanceErrors
{
    /// <summary>There is no such upload, or not for this caller.</summary>
    public static readonly Error UploadNotFound = SharedErrors.NotFound("attendance upload");

    /// <summary>There is no such claim, or not for this caller.</summary>
    public static readonly Error ClaimNotFound = SharedErrors.NotFound("attendance claim");

    /// <summary>Attendance is posted when a run is over.</summary>
    public static Error RunNotOver(DateOnly endsOn) =>
        new(
            "attendance.run-not-over",
            ErrorKind.RuleBroken,
            $"The run ends on {endsOn:yyyy-MM-dd}; attendance can be posted from the day after it."
        );

    /// <summary>The window is closed.</summary>
    public static Error WindowClosed(DateOnly closedOn) =>
        new(
            "attendance.window-closed",
            ErrorKind.RuleBroken,
            $"Attendance of this run could be posted until {closedOn:yyyy-MM-dd}; ask the registrar to enter what is missing."
        );

    /// <summary>The course did not count when the run began.</summary>
    public static readonly Error CourseHalted = new(
        "attendance.course-halted",
        ErrorKind.RuleBroken,
        "The accreditation was suspended or withdrawn before the run began, so that it brings no points."
    );

    /// <summary>It was rolled back.</summary>
    public static readonly Error RolledBackAlready = new(
        "attendance.rolled-back-already",
        ErrorKind.RuleBroken,
        "This list was rolled back already; post the right one."
    );

    /// <summary>The participant has the points.</summary>
    public static readonly Error Credited = new(
        "attendance.credited",
        ErrorKind.RuleBroken,
        "The points for this run are in the ledger already."
    );

    /// <summary>There is a claim already.</summary>
    public static readonly Error ClaimedAlready = new(
        "attendance.claimed-already",
        ErrorKind.Conflict,
        "There is a claim for this run that waits for its answer, or was answered."
    );

    /// <summary>The claim was answered.</summary>
    public static readonly Error AnsweredAlready = new(
        "attendance.answered-already",
        ErrorKind.RuleBroken,
        "This claim was answered already."
    );

    /// <summary>The participant cannot have attended for so long.</summary>
    public static readonly Error MinutesOutOfRange = SharedErrors.InvalidBody(
        "#/minutes",
        "attendance.minutes-out-of-range",
        "Give at least one minute and no more than the run has, enough for some points."
    );
}
