using Accreditation.Domain.Applications;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Policies;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Applications;

/// <summary>The table of cases. What is only ever read with its case is kept in it as JSON.</summary>
internal sealed class ApplicationConfiguration : IEntityTypeConfiguration<RegistrationApplication>
{
    private const int OpenPlaceMaxLength = 80;

    public void Configure(EntityTypeBuilder<RegistrationApplication> application)
    {
        application.ToTable("applications");
        application.HasKey(a => a.Id);
        application
            .Property(a => a.Reference)
            .HasConversion(reference => reference.Value, stored => CaseReference.Parse(stored))
            .HasMaxLength(CaseReference.Length);
        application.HasIndex(a => a.Reference).IsUnique();
        application.Property(a => a.OpenPlace).HasMaxLength(OpenPlaceMaxLength);
        application.HasIndex(a => a.OpenPlace).IsUnique();
        application.HasIndex(a => new { a.State, a.DeadlineOn });
        application.HasIndex(a => new { a.StartedAt, a.Id });
        application.HasIndex(a => new { a.ConsultantId, a.StartedAt });
        application
            .HasOne<Consultant>()
            .WithMany()
            .HasForeignKey(a => a.ConsultantId)
            .OnDelete(DeleteBehavior.Restrict);
        application.ComplexProperty(
            a => a.Policy,
            policy =>
            {
                policy
                    .Property(p => p.Section)
                    .HasMaxLength(PolicyReference.SectionMaxLength)
                    .HasColumnName("policy_section");
                policy.Property(p => p.Version).HasColumnName("policy_version");
            }
        );
        application.Ignore(a => a.Request);
        application.HasIndex(a => new { a.ScreeningDueOn, a.Id });
        application.Property(a => a.Extension).IsJson(CaseJson.Options);
        application.Property(a => a.Dispensation).IsJson(CaseJson.Options);
        application.Property(a => a.Screening).IsJson(CaseJson.Options);
        application.Property(a => a.Clock).IsJson(CaseJson.Options);
        application.Property(a => a.EndorsementIds).IsJson(CaseJson.Options);
        application.Property(a => a.Declarations).IsJson(CaseJson.Options);
        application.Property(a => a.Repair).IsJson(CaseJson.Options);
        application.Property(a => a.Hearing).IsJson(CaseJson.Options);
        application.Property(a => a.Decision).IsJson(CaseJson.Options);
        application.Property(a => a.Steps).IsJson(CaseJson.Options);
        application
            .HasMany(a => a.Evidence)
            .WithOne()
            .HasForeignKey("application_id")
            .IsRequired()
            .OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>The table of evidence.</summary>
internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<EvidenceItem>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> evidence)
    {
        evidence.ToTable("evidence_items");
        evidence.HasKey(e => e.Id);
        evidence
            .Property(e => e.Note)
            .HasConversion(note => note!.Value, stored => CaseText.Parse(stored))
            .HasMaxLength(CaseText.MaxLength);
        evidence.ComplexProperty(
            e => e.Document,
            document =>
            {
                document
                    .Property(d => d.FileName)
                    .HasMaxLength(EvidenceDocument.FileNameMaxLength)
                    .HasColumnName("file_name");
                document.Property(d => d.Format).HasColumnName("format");
                document.Property(d => d.Size).HasColumnName("size");
                document.Property(d => d.Sha256).HasMaxLength(EvidenceDocument.Sha256Length).HasColumnName("sha256");
            }
        );
    }
}
