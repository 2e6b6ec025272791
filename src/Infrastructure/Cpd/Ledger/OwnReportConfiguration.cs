using Accreditation.Domain.Applications;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Cpd.Ledger;

/// <summary>The table of own reports.</summary>
internal sealed class OwnReportConfiguration : IEntityTypeConfiguration<OwnReport>
{
    public void Configure(EntityTypeBuilder<OwnReport> report)
    {
        report.ToTable("own_reports");
        report.HasKey(r => r.Id);
        report.ComplexProperty(
            r => r.Policy,
            policy =>
            {
                policy.Property(p => p.Section).HasMaxLength(PolicyReference.SectionMaxLength).HasColumnName("section");
                policy.Property(p => p.Version).HasColumnName("policy_version");
            }
        );
        report.Property(r => r.Title).HasMaxLength(CpdCredit.TitleMaxLength);
        report.Property(r => r.Share).IsJson();
        report.ComplexProperty(
            r => r.Document,
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
        report.Property(r => r.Draw).IsJson();
        report.Property(r => r.Decision).IsJson();
        report.Property(r => r.DocumentPlace).HasMaxLength(OwnReport.DocumentPlaceMaxLength);
        report.HasIndex(r => r.DocumentPlace).IsUnique();
        report.HasIndex(r => new { r.ConsultantId, r.ReportedAt });
        report.HasIndex(r => new { r.State, r.ReportedAt });
        report.HasOne<Consultant>().WithMany().HasForeignKey(r => r.ConsultantId).OnDelete(DeleteBehavior.Restrict);
    }
}
