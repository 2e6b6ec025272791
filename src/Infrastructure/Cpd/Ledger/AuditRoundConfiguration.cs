using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Cpd.Ledger;

/// <summary>The rounds of draws: one for a section and a month.</summary>
internal sealed class AuditRoundConfiguration : IEntityTypeConfiguration<AuditRound>
{
    private const int HexLength = 2 * AuditRound.SeedLength;

    public void Configure(EntityTypeBuilder<AuditRound> round)
    {
        round.ToTable("audit_rounds");
        round.HasKey(r => r.Id);
        round.Property(r => r.Section).HasMaxLength(PolicyReference.SectionMaxLength);
        round.Property(r => r.Seed).HasMaxLength(HexLength);
        round.Property(r => r.Commitment).HasMaxLength(HexLength);
        round.HasIndex(r => new { r.Section, r.Month }).IsUnique();
    }
}
