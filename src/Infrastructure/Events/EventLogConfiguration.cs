using Accreditation.Application.Events;
using Accreditation.Infrastructure.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Events;

/// <summary>The table of what the register tells.</summary>
internal sealed class RegisterEventConfiguration : IEntityTypeConfiguration<RegisterEvent>
{
    public void Configure(EntityTypeBuilder<RegisterEvent> registerEvent)
    {
        registerEvent.ToTable("register_events");
        registerEvent.HasKey(e => e.Position);
        registerEvent.Property(e => e.Type).HasMaxLength(RegisterEvent.TypeMaxLength);
        registerEvent.Property(e => e.Number).IsNumber();
        registerEvent.Property(e => e.TraceParent).HasMaxLength(RegisterEvent.TraceParentMaxLength);
        registerEvent.HasIndex(e => e.Id).IsUnique();
        registerEvent.HasIndex(e => new { e.Number, e.Position });
        registerEvent.HasIndex(e => e.RecordedAt);
    }
}

/// <summary>The table of the last position.</summary>
internal sealed class EventCounterConfiguration : IEntityTypeConfiguration<EventCounter>
{
    public void Configure(EntityTypeBuilder<EventCounter> counter)
    {
        counter.ToTable("event_counter");
        counter.HasKey(c => c.Id);
        counter.HasData(new EventCounter { Id = EventCounter.OnlyId, Last = 0 });
    }
}
