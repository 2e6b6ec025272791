using Accreditation.Application.Cpd.Attendance;
using Accreditation.Domain.Cpd.Attendance;

namespace Accreditation.Api.Cpd.Attendance;

/// <summary>Examples for the OpenAPI document; the people in them do not exist.</summary>
internal static class AttendanceExamples
{
    public const string Csv =
        "registrationNumber;surname;minutes;reference\r\nW00000001B;Voorbeeldstra;360;deelnemer-1\r\nW00000002C;Fictieveld;;deelnemer-2\r\n";

    private static readonly Guid UploadId = Guid.Parse("0192f0d1-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
    private static readonly Guid RunId = Guid.Parse("0192f0d0-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public static readonly PostAttendanceRequest Post = new([
        new AttendanceRowRequest("W00000001B", "Voorbeeldstra", 360, "deelnemer-1"),
        new AttendanceRowRequest("W00000002C", "Fictieveld"),
    ]);

    public static readonly AttendanceReport Report = new(
        UploadId,
        RunId,
        false,
        false,
        1,
        0,
        0,
        1,
        [
            new AttendanceRowReport(1, "W00000001B", "deelnemer-1", AttendanceOutcome.Credited, 6, null),
            new AttendanceRowReport(2, "W00000002C", null, AttendanceOutcome.Rejected, 0, AttendanceFault.NoMatch),
        ]
    );

    public static readonly RollBackAttendanceRequest RollBack = new("This was the list of another day.");

    public static readonly AttendanceUploadView Upload = new()
    {
        Id = UploadId,
        Revision = 2,
        RunId = RunId,
        Provider = "ORG-KENNISHUIS",
        Ordinal = 1,
        State = AttendanceUploadState.RolledBack,
        UploadedAt = At,
        RowCount = 2,
        Credited = 1,
        Rejected = 1,
        Rollback = new AttendanceRollbackView(At.AddHours(1), 1, []),
    };

    public static readonly ClaimAttendanceRequest Claim = new(360);

    public static readonly RefuseAttendanceClaimRequest Refuse = new("The sign-in sheet does not show this number.");

    public static readonly AttendanceClaimView ClaimView = new(
        Guid.Parse("0192f0d2-1a2b-7c3d-8e4f-5a6b7c8d9e0f"),
        1,
        RunId,
        "ORG-KENNISHUIS",
        "W00000001B",
        360,
        AttendanceClaimState.Open,
        At,
        new DateOnly(2026, 3, 16),
        false,
        null,
        null
    );
}
