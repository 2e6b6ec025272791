using Accreditation.Domain.Consultants;
using Accreditation.Domain.Registrations;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Registrations;

/// <summary>The table of merges.</summary>
internal sealed class ConsultantMergeConfiguration : IEntityTypeConfiguration<ConsultantMerge>
{
    public void Configure(EntityTypeBuilder<ConsultantMerge> merge)
    {
        merge.ToTable("consultant_merges");
        merge.HasKey(m => m.Id);
        merge.Property(m => m.Reason).HasMaxLength(ConsultantMerge.ReasonMaxLength);
        merge.Property(m => m.SplitReason).HasMaxLength(ConsultantMerge.ReasonMaxLength);
        merge.Property(m => m.ProposedBy).HasMaxLength(ConsultantMerge.ActorMaxLength);
        merge.Property(m => m.DecidedBy).HasMaxLength(ConsultantMerge.ActorMaxLength);
        merge.Property(m => m.Registrations).IsJson();
        merge.HasIndex(m => m.SurvivorId);
        merge.HasIndex(m => m.MergedId);
        merge.HasOne<Consultant>().WithMany().HasForeignKey(m => m.SurvivorId).OnDelete(DeleteBehavior.Restrict);
        merge.HasOne<Consultant>().WithMany().HasForeignKey(m => m.MergedId).OnDelete(DeleteBehavior.Restrict);
    }
}
