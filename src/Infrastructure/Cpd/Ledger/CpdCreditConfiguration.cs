using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Cpd.Ledger;

/// <summary>The ledger. An entry is reversed once at most: the index says so.</summary>
internal sealed class CpdCreditConfiguration : IEntityTypeConfiguration<CpdCredit>
{
    public void Configure(EntityTypeBuilder<CpdCredit> credit)
    {
        credit.ToTable("cpd_credits");
        credit.HasKey(c => c.Id);
        credit.Ignore(c => c.Entry);
        credit.Property(c => c.Section).HasMaxLength(PolicyReference.SectionMaxLength);
        credit.Property(c => c.Title).HasMaxLength(CpdCredit.TitleMaxLength);
        credit.Property(c => c.Category).HasMaxLength(CodedWording.CodeMaxLength);
        credit.Property(c => c.Points).HasPrecision(9, 2);
        credit.Property(c => c.Themes).IsJson();
        credit.Property(c => c.Reason).HasMaxLength(CpdCredit.ReasonMaxLength);
        credit.HasIndex(c => new { c.ConsultantId, c.CompletedOn });
        credit.HasIndex(c => c.OriginId);
        credit.HasIndex(c => c.RunId);
        credit.HasIndex(c => c.ReversesId).IsUnique();
        credit.HasOne<Consultant>().WithMany().HasForeignKey(c => c.ConsultantId).OnDelete(DeleteBehavior.Restrict);
    }
}
