using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd.PeerGroups;
using Accreditation.Domain.Policies;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Infrastructure.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Cpd.PeerGroups;

/// <summary>The table of peer groups.</summary>
internal sealed class PeerGroupConfiguration : IEntityTypeConfiguration<PeerGroup>
{
    public void Configure(EntityTypeBuilder<PeerGroup> group)
    {
        group.ToTable("peer_groups");
        group.HasKey(g => g.Id);
        group.ComplexProperty(g => g.Policy, PeerPolicy.Map);
        group
            .HasMany(g => g.Members)
            .WithOne()
            .HasForeignKey("peer_group_id")
            .IsRequired()
            .OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>The people in peer groups.</summary>
internal sealed class PeerMemberConfiguration : IEntityTypeConfiguration<PeerMember>
{
    public void Configure(EntityTypeBuilder<PeerMember> member)
    {
        member.ToTable("peer_group_members");
        member.Property<Guid>("peer_group_id");
        member.HasKey("peer_group_id", nameof(PeerMember.ConsultantId));
        member.Property(m => m.Number).IsNumber();
        member.Ignore(m => m.State);
        member.HasIndex(m => m.ConsultantId);
        member.HasOne<Consultant>().WithMany().HasForeignKey(m => m.ConsultantId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>The sessions of peer groups: one on a day.</summary>
internal sealed class PeerSessionConfiguration : IEntityTypeConfiguration<PeerSession>
{
    public void Configure(EntityTypeBuilder<PeerSession> session)
    {
        session.ToTable("peer_sessions");
        session.HasKey(s => s.Id);
        session.ComplexProperty(s => s.Policy, PeerPolicy.Map);
        session.Property(s => s.Present).IsJson();
        session.Property(s => s.ConfirmedBy).IsJson();
        session.HasIndex(s => new { s.GroupId, s.HeldOn }).IsUnique();
        session.HasOne<PeerGroup>().WithMany().HasForeignKey(s => s.GroupId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>How groups and sessions keep the rules that govern them.</summary>
internal static class PeerPolicy
{
    public static void Map(ComplexPropertyBuilder<PolicyReference> policy)
    {
        policy.Property(p => p.Section).HasMaxLength(PolicyReference.SectionMaxLength).HasColumnName("section");
        policy.Property(p => p.Version).HasColumnName("policy_version");
    }
}
