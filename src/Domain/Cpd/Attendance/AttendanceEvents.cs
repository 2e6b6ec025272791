using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Attendance;

/// <summary>An attendance list was recorded.</summary>
public sealed record AttendanceRecorded(Guid UploadId, Guid RunId, int Credited, int Corrected, bool Late)
    : DomainEvent("attendance.recorded.v1");

/// <summary>An attendance list was rolled back.</summary>
public sealed record AttendanceRolledBack(Guid UploadId, Guid RunId, int Reversed, int Skipped)
    : DomainEvent("attendance.rolled-back.v1");

/// <summary>A participant claims to be missing on the list of a run.</summary>
public sealed record AttendanceClaimed(Guid ClaimId, Guid RunId, Guid ConsultantId)
    : DomainEvent("attendance.claimed.v1");

/// <summary>The provider answered a claim.</summary>
public sealed record AttendanceClaimAnswered(Guid ClaimId, Guid RunId, bool Accepted)
    : DomainEvent("attendance.claim-answered.v1");
