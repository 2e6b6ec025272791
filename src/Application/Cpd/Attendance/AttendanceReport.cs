using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>What an attendance list came to, row by row in the order in which it was sent.</summary>
/// <param name="UploadId">The upload; null for a trial, which leaves nothing behind.</param>
/// <param name="RunId">The run.</param>
/// <param name="DryRun">Whether it was a trial that changed nothing.</param>
/// <param name="Late">Whether it came after the term in which attendance is on time.</param>
/// <param name="Credited">How many rows were credited.</param>
/// <param name="Corrected">How many rows replaced what was posted before.</param>
/// <param name="Unchanged">How many rows said what was known.</param>
/// <param name="Rejected">How many rows came to nothing; each says why.</param>
/// <param name="Rows">The rows.</param>
[Dutch("verslag van een presentielijst")]
public sealed record AttendanceReport(
    Guid? UploadId,
    Guid RunId,
    bool DryRun,
    bool Late,
    int Credited,
    int Corrected,
    int Unchanged,
    int Rejected,
    IReadOnlyList<AttendanceRowReport> Rows
)
{
    internal static AttendanceReport Of(AttendanceUpload upload, AttendanceSheet sheet, bool dryRun) =>
        new(
            dryRun ? null : upload.Id,
            upload.RunId,
            dryRun,
            upload.Late,
            upload.Credited,
            upload.Corrected,
            upload.Unchanged,
            upload.Rejected,
            sheet.Rows
        );
}

/// <summary>An attendance list that was posted.</summary>
[Dutch("presentielijst")]
public sealed class AttendanceUploadView : IRevisioned
{
    /// <summary>The identifier.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public int Revision { get; init; }

    /// <summary>The run.</summary>
    public Guid RunId { get; init; }

    /// <summary>The code of the provider.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The place among the lists of its run, from 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>What became of it.</summary>
    public AttendanceUploadState State { get; init; }

    /// <summary>Whether it came after the term in which attendance is on time.</summary>
    public bool Late { get; init; }

    /// <summary>When it was posted.</summary>
    public DateTimeOffset UploadedAt { get; init; }

    /// <summary>How many rows it had.</summary>
    public int RowCount { get; init; }

    /// <summary>How many rows were credited.</summary>
    public int Credited { get; init; }

    /// <summary>How many rows replaced what was posted before.</summary>
    public int Corrected { get; init; }

    /// <summary>How many rows said what was known.</summary>
    public int Unchanged { get; init; }

    /// <summary>How many rows came to nothing.</summary>
    public int Rejected { get; init; }

    /// <summary>How it was rolled back; null while it stands.</summary>
    public AttendanceRollbackView? Rollback { get; init; }

    internal static AttendanceUploadView Of(AttendanceUpload upload) =>
        new()
        {
            Id = upload.Id,
            Revision = upload.Revision,
            RunId = upload.RunId,
            Provider = upload.Provider.Value,
            Ordinal = upload.Ordinal,
            State = upload.State,
            Late = upload.Late,
            UploadedAt = upload.UploadedAt,
            RowCount = upload.RowCount,
            Credited = upload.Credited,
            Corrected = upload.Corrected,
            Unchanged = upload.Unchanged,
            Rejected = upload.Rejected,
            Rollback = upload.RollbackReport is { } report
                ? new AttendanceRollbackView(report.At, report.Reversed, report.Skipped)
                : null,
        };
}

/// <summary>How an attendance list was rolled back.</summary>
/// <param name="At">When.</param>
/// <param name="Reversed">How many entries were reversed.</param>
/// <param name="Skipped">The entries that were left, because they had changed since: somebody had reversed them before.</param>
[Dutch("teruggedraaide presentielijst")]
public sealed record AttendanceRollbackView(DateTimeOffset At, int Reversed, IReadOnlyList<Guid> Skipped);
