using Accreditation.Application.Events;
using Accreditation.Application.Subscriptions.Deliveries;
using Accreditation.Domain.Subscriptions;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Infrastructure.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Subscriptions.Deliveries;

/// <summary>The table of messages: one for an event and a subscription, whoever makes it.</summary>
internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("deliveries");
        delivery.HasKey(d => d.Id);
        delivery.Property(d => d.Type).HasMaxLength(RegisterEvent.TypeMaxLength);
        delivery.Property(d => d.Number).IsNumber();
        delivery.Property(d => d.Log).IsJson();
        delivery.HasIndex(d => new { d.SubscriptionId, d.EventId }).IsUnique();
        delivery.HasIndex(d => new { d.SubscriptionId, d.Position });
        delivery.HasIndex(d => new { d.State, d.NextAttemptAt });
        delivery.HasIndex(d => d.CreatedAt);
        delivery
            .HasOne<Subscription>()
            .WithMany()
            .HasForeignKey(d => d.SubscriptionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>The table of the one position up to which events became messages.</summary>
internal sealed class FanOutPositionConfiguration : IEntityTypeConfiguration<FanOutPosition>
{
    public void Configure(EntityTypeBuilder<FanOutPosition> position)
    {
        position.ToTable("fan_out_position");
        position.HasKey(p => p.Id);
        position.HasData(new FanOutPosition { Id = FanOutPosition.OnlyId, Position = 0 });
    }
}

/// <summary>The table of replays that are under way.</summary>
internal sealed class ReplayConfiguration : IEntityTypeConfiguration<Replay>
{
    public void Configure(EntityTypeBuilder<Replay> replay)
    {
        replay.ToTable("replays");
        replay.HasKey(r => r.Id);
        replay.HasOne<Subscription>().WithMany().HasForeignKey(r => r.SubscriptionId).OnDelete(DeleteBehavior.Restrict);
    }
}
