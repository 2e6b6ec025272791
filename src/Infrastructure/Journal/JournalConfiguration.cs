using Accreditation.Application.Journal;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Journal;

/// <summary>The table of actions.</summary>
internal sealed class JournalActionConfiguration : IEntityTypeConfiguration<JournalAction>
{
    public void Configure(EntityTypeBuilder<JournalAction> action)
    {
        action.ToTable("journal_actions");
        action.HasKey(a => a.Id);
        action.Property(a => a.Action).HasMaxLength(100);
        action.Property(a => a.Actor).HasMaxLength(200);
        action.Property(a => a.ClientId).HasMaxLength(200);
        action.Property(a => a.Organisation).HasMaxLength(OrganisationCode.MaxLength);
        action.Property(a => a.Reason).HasMaxLength(JournalAction.ReasonMaxLength);
        action.Property(a => a.CorrelationId).HasMaxLength(64);
        action.HasIndex(a => new { a.RecordedAt, a.Id });
        action.HasMany(a => a.Events).WithOne().HasForeignKey(e => e.ActionId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>The table of events.</summary>
internal sealed class JournalEventConfiguration : IEntityTypeConfiguration<JournalEvent>
{
    public void Configure(EntityTypeBuilder<JournalEvent> journalEvent)
    {
        journalEvent.ToTable("journal_events");
        journalEvent.HasKey(e => e.Id);
        journalEvent.Property(e => e.AggregateType).HasMaxLength(60);
        journalEvent.Property(e => e.Type).HasMaxLength(100);
        journalEvent.HasIndex(e => new { e.ActionId, e.Ordinal }).IsUnique();
        journalEvent.HasIndex(e => new { e.AggregateId, e.Revision });
    }
}
