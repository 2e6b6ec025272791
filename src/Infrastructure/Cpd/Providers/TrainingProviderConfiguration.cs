using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Cpd.Providers;

/// <summary>The table of training providers.</summary>
internal sealed class TrainingProviderConfiguration : IEntityTypeConfiguration<TrainingProvider>
{
    public void Configure(EntityTypeBuilder<TrainingProvider> provider)
    {
        provider.ToTable("training_providers");
        provider.HasKey(p => p.Id);
        provider.HasAlternateKey(p => p.Code);
        provider.Ignore(p => p.Details);
        provider.Property(p => p.Name).HasMaxLength(ProviderDetails.NameMaxLength);
        provider.Property(p => p.NameKey).HasMaxLength(ProviderDetails.NameKeyMaxLength);
        provider.Property(p => p.ZipCode).HasMaxLength(ProviderDetails.ZipCodeLength);
        provider.Property(p => p.Website).HasMaxLength(ProviderDetails.WebsiteMaxLength);
        provider
            .Property(p => p.ContactEmail)
            .HasConversion(email => email.Value, stored => EmailAddress.Parse(stored))
            .HasMaxLength(EmailAddress.MaxLength);
        provider.HasIndex(p => new { p.NameKey, p.ZipCode }).IsUnique();
    }
}
