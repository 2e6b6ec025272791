using Accreditation.Domain.Subscriptions;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Subscriptions;

/// <summary>The table of subscriptions. Secrets are in it only sealed.</summary>
internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> subscription)
    {
        subscription.ToTable("subscriptions");
        subscription.HasKey(s => s.Id);
        subscription
            .Property(s => s.Callback)
            .HasConversion(address => address.Value, stored => CallbackAddress.Stored(stored))
            .HasMaxLength(CallbackAddress.MaxLength);
        subscription.Property(s => s.Authentication).IsJson();
        subscription.Property(s => s.Events).IsJson();
        subscription.Property(s => s.Secrets).IsJson();
        subscription.Property(s => s.LastTest).IsJson();
        subscription.HasIndex(s => new { s.Organisation, s.Place }).IsUnique();
        subscription.HasIndex(s => s.ListensAfter);
        subscription.HasIndex(s => s.WatchListId);
    }
}
