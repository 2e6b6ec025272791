using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd.Recognitions;
using Accreditation.Domain.Policies;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Cpd.Recognitions;

/// <summary>The table of recognitions. One of each register for a person, and one person for a verified number.</summary>
internal sealed class RecognitionConfiguration : IEntityTypeConfiguration<Recognition>
{
    public void Configure(EntityTypeBuilder<Recognition> recognition)
    {
        recognition.ToTable("recognitions");
        recognition.HasKey(r => r.Id);
        recognition.Property(r => r.Section).HasMaxLength(PolicyReference.SectionMaxLength);
        recognition.Property(r => r.Number).HasMaxLength(OtherRegisterNumber.MaxLength);
        recognition.Property(r => r.Checks).IsJson();
        recognition.Property(r => r.Place).HasMaxLength(Recognition.PlaceMaxLength);
        recognition.Property(r => r.NumberPlace).HasMaxLength(Recognition.PlaceMaxLength);
        recognition.HasIndex(r => r.Place).IsUnique();
        recognition.HasIndex(r => r.NumberPlace).IsUnique();
        recognition.HasIndex(r => r.ConsultantId);
        recognition.HasIndex(r => new { r.State, r.RecheckOn });
        recognition
            .HasOne<Consultant>()
            .WithMany()
            .HasForeignKey(r => r.ConsultantId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
