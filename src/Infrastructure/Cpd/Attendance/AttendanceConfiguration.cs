using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Registrations;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Cpd.Attendance;

/// <summary>The table of attendance lists; the index makes two lists at once follow each other.</summary>
internal sealed class AttendanceUploadConfiguration : IEntityTypeConfiguration<AttendanceUpload>
{
    public void Configure(EntityTypeBuilder<AttendanceUpload> upload)
    {
        upload.ToTable("attendance_uploads");
        upload.HasKey(u => u.Id);
        upload.Property(u => u.UploadedBy).HasMaxLength(AttendanceUpload.SubjectMaxLength);
        upload.Property(u => u.RollbackReport).IsJson();
        upload.HasIndex(u => new { u.RunId, u.Ordinal }).IsUnique();
        upload.HasOne<Run>().WithMany().HasForeignKey(u => u.RunId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>The table of claims: one for each person and run.</summary>
internal sealed class AttendanceClaimConfiguration : IEntityTypeConfiguration<AttendanceClaim>
{
    public void Configure(EntityTypeBuilder<AttendanceClaim> claim)
    {
        claim.ToTable("attendance_claims");
        claim.HasKey(c => c.Id);
        claim.Property(c => c.RegistrationNumber).HasMaxLength(RegistrationNumber.Length);
        claim.Property(c => c.Reason).HasMaxLength(AttendanceClaim.ReasonMaxLength);
        claim.HasIndex(c => new { c.RunId, c.ConsultantId }).IsUnique();
        claim.HasIndex(c => new { c.Provider, c.ClaimedAt });
        claim.HasIndex(c => c.ConsultantId);
        claim.HasOne<Run>().WithMany().HasForeignKey(c => c.RunId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne<Consultant>().WithMany().HasForeignKey(c => c.ConsultantId).OnDelete(DeleteBehavior.Restrict);
    }
}
