using Accreditation.Application.Policies;
using Accreditation.Domain.Policies;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Policies;

/// <summary>The table of rules that were published through the register.</summary>
internal sealed class PolicyVersionConfiguration : IEntityTypeConfiguration<PolicyVersion>
{
    public void Configure(EntityTypeBuilder<PolicyVersion> version)
    {
        version.ToTable("policy_versions");
        version.HasKey(v => v.Id);
        version.Ignore(v => v.Policy);
        version.Property(v => v.Section).HasMaxLength(PolicyReference.SectionMaxLength);
        version.Property(v => v.Rules).HasColumnName("document").IsJson(PolicyJson.Options);
        version.Property(v => v.ProposedBy).HasMaxLength(PolicyVersion.ActorMaxLength);
        version.Property(v => v.DecidedBy).HasMaxLength(PolicyVersion.ActorMaxLength);
        // Two who propose the next version at once: one of them holds the number.
        version.HasIndex(v => new { v.Section, v.HeldVersion }).IsUnique();
        version.HasIndex(v => v.State);
    }
}
