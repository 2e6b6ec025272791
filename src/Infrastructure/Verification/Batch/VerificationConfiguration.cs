using Accreditation.Domain.Verification;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Verification.Batch;

/// <summary>The table of verifications.</summary>
internal sealed class VerificationConfiguration : IEntityTypeConfiguration<VerificationRecord>
{
    public void Configure(EntityTypeBuilder<VerificationRecord> verification)
    {
        verification.ToTable("verifications");
        verification.HasKey(v => v.Id);
        verification.Property(v => v.ClientId).HasMaxLength(VerificationRecord.ClientMaxLength);
        verification.Property(v => v.Items).IsJson();
        verification.Property(v => v.Receipts).IsJson();
        verification.Ignore(v => v.KeptUntil);
        verification.HasIndex(v => v.AskedAt);
    }
}
