using Accreditation.Domain.Consultants;
using Accreditation.Domain.WatchLists;
using Accreditation.Infrastructure.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.WatchLists;

/// <summary>The table of watch-lists; the indexes make two that are begun at once follow each other.</summary>
internal sealed class WatchListConfiguration : IEntityTypeConfiguration<WatchList>
{
    public void Configure(EntityTypeBuilder<WatchList> list)
    {
        list.ToTable("watch_lists");
        list.HasKey(l => l.Id);
        list.Property(l => l.Name).HasMaxLength(WatchList.NameMaxLength);
        list.HasIndex(l => new { l.Owner, l.Place }).IsUnique();
        list.HasIndex(l => new { l.Owner, l.Name }).IsUnique();
    }
}

/// <summary>The table of entries. They go with their list.</summary>
internal sealed class WatchEntryConfiguration : IEntityTypeConfiguration<WatchEntry>
{
    public void Configure(EntityTypeBuilder<WatchEntry> entry)
    {
        entry.ToTable("watch_entries");
        entry.HasKey(e => new { e.WatchListId, e.Number });
        entry.Property(e => e.Number).IsNumber();
        entry.Property(e => e.Reference).HasMaxLength(WatchEntry.ReferenceMaxLength);
        entry.HasIndex(e => e.Number);
        entry.HasOne<WatchList>().WithMany().HasForeignKey(e => e.WatchListId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>The table of what consultants decided: one row for each organisation.</summary>
internal sealed class WatchConsentConfiguration : IEntityTypeConfiguration<WatchConsent>
{
    public void Configure(EntityTypeBuilder<WatchConsent> consent)
    {
        consent.ToTable("watch_consents");
        consent.HasKey(c => c.Id);
        consent.HasIndex(c => new { c.ConsultantId, c.Organisation }).IsUnique();
        consent.HasIndex(c => c.Organisation);
        consent.HasOne<Consultant>().WithMany().HasForeignKey(c => c.ConsultantId).OnDelete(DeleteBehavior.Restrict);
    }
}
