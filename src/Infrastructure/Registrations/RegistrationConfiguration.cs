using Accreditation.Domain.Consultants;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Registrations;

/// <summary>The table of registrations.</summary>
internal sealed class RegistrationConfiguration : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> registration)
    {
        registration.ToTable("registrations");
        registration.HasKey(r => r.Id);
        registration.Property(r => r.Number).IsNumber();
        registration.Property(r => r.MergedInto).IsNumber();
        registration.Property(r => r.Section).HasMaxLength(PolicyReference.SectionMaxLength);
        registration.Property(r => r.PublicRecord).IsJson();
        registration.Ignore(r => r.History);
        registration.HasIndex(r => r.Number).IsUnique();
        registration.HasIndex(r => new { r.EndsOn, r.Id });
        registration.HasIndex(r => new { r.ConsultantId, r.Section }).IsUnique();
        registration
            .HasOne<Consultant>()
            .WithMany()
            .HasForeignKey(r => r.ConsultantId)
            .OnDelete(DeleteBehavior.Restrict);
        registration.HasMany(r => r.Facts).WithOne().HasForeignKey("registration_id").IsRequired();
        registration.HasMany(r => r.Segments).WithOne().HasForeignKey("registration_id").IsRequired();
    }
}

/// <summary>The read model of standings: one row per stretch of days.</summary>
internal sealed class StandingSegmentConfiguration : IEntityTypeConfiguration<StandingSegment>
{
    public void Configure(EntityTypeBuilder<StandingSegment> segment)
    {
        segment.ToTable("standing_segments");
        segment.Property<Guid>("registration_id");
        segment.HasKey("registration_id", nameof(StandingSegment.From));
        segment.HasIndex(s => new { s.Announced, s.From });
    }
}
