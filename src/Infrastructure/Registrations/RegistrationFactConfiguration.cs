using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Registrations;

/// <summary>The table of facts: one table for every kind. A new kind is one more line here.</summary>
internal sealed class RegistrationFactConfiguration : IEntityTypeConfiguration<RegistrationFact>
{
    public void Configure(EntityTypeBuilder<RegistrationFact> fact)
    {
        fact.ToTable("registration_facts");
        fact.HasKey(f => f.Id);
        fact.Ignore(f => f.DecidedAt);
        fact.HasDiscriminator<string>("kind")
            .HasValue<PeriodOpened>("period-opened")
            .HasValue<RenewalFiled>("renewal-filed")
            .HasValue<RenewalClosed>("renewal-closed")
            .HasValue<PeriodExtended>("period-extended")
            .HasValue<DispensationGranted>("dispensation-granted")
            .HasValue<PolicyChosen>("policy-chosen")
            .HasValue<NoticeProven>("notice-proven")
            .HasValue<ConditionImposed>("condition-imposed")
            .HasValue<ConditionLifted>("condition-lifted")
            .HasValue<Suspended>("suspended")
            .HasValue<SuspensionLifted>("suspension-lifted")
            .HasValue<Removed>("removed")
            .HasValue<MergedInto>("merged-into")
            .HasValue<Absorbed>("absorbed")
            .HasValue<FactAnnulled>("fact-annulled");
        fact.Property("kind").HasMaxLength(40);
        fact.HasIndex("registration_id", nameof(RegistrationFact.Sequence)).IsUnique();
    }
}

/// <summary>The columns of a period.</summary>
internal sealed class PeriodOpenedConfiguration : IEntityTypeConfiguration<PeriodOpened>
{
    public void Configure(EntityTypeBuilder<PeriodOpened> period)
    {
        period.Property(p => p.Until).HasColumnName("until");
        period.Property(p => p.Kind).HasColumnName("period_kind");
        period.Property(p => p.Policy).IsPolicy();
    }
}

/// <summary>The columns of what changes a period.</summary>
internal sealed class RenewalFactConfigurations
    : IEntityTypeConfiguration<PeriodExtended>,
        IEntityTypeConfiguration<DispensationGranted>,
        IEntityTypeConfiguration<PolicyChosen>
{
    public void Configure(EntityTypeBuilder<PeriodExtended> extended) =>
        extended.Property(e => e.Until).HasColumnName("until");

    public void Configure(EntityTypeBuilder<DispensationGranted> granted) =>
        granted.Property(g => g.Rule).HasMaxLength(CodedWording.CodeMaxLength);

    public void Configure(EntityTypeBuilder<PolicyChosen> chosen) => chosen.Property(c => c.Policy).IsPolicy();
}

/// <summary>The columns of a condition.</summary>
internal sealed class ConditionImposedConfiguration : IEntityTypeConfiguration<ConditionImposed>
{
    public void Configure(EntityTypeBuilder<ConditionImposed> condition) =>
        condition.Property(c => c.Text).HasMaxLength(ConditionImposed.TextMaxLength);
}

/// <summary>The columns of a suspension.</summary>
internal sealed class SuspendedConfiguration : IEntityTypeConfiguration<Suspended>
{
    public void Configure(EntityTypeBuilder<Suspended> suspension)
    {
        suspension.Property(s => s.Until).HasColumnName("until");
        suspension.Property(s => s.PublicUntil).HasColumnName("public_until");
        suspension.Property(s => s.Ground).HasColumnName("ground");
    }
}

/// <summary>The columns of a removal.</summary>
internal sealed class RemovedConfiguration : IEntityTypeConfiguration<Removed>
{
    public void Configure(EntityTypeBuilder<Removed> removal)
    {
        removal.Property(r => r.PublicUntil).HasColumnName("public_until");
        removal.Property(r => r.Ground).HasColumnName("ground");
    }
}

/// <summary>The columns of what happens to the record as such.</summary>
internal sealed class RecordFactConfigurations
    : IEntityTypeConfiguration<MergedInto>,
        IEntityTypeConfiguration<Absorbed>,
        IEntityTypeConfiguration<FactAnnulled>
{
    public void Configure(EntityTypeBuilder<MergedInto> merged) =>
        merged.Property(m => m.Survivor).IsNumber().HasColumnName("other_number");

    public void Configure(EntityTypeBuilder<Absorbed> absorbed) =>
        absorbed.Property(a => a.Merged).IsNumber().HasColumnName("other_number");

    public void Configure(EntityTypeBuilder<FactAnnulled> annulled) =>
        annulled.Property(a => a.Reason).HasMaxLength(FactAnnulled.ReasonMaxLength);
}
