using Accreditation.Domain.Consultants;
using Accreditation.Domain.Notifications;
using Accreditation.Domain.Registrations;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Infrastructure.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Notifications;

/// <summary>The table of notices.</summary>
internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("notices");
        notice.HasKey(n => n.Id);
        notice.Property(n => n.Number).IsNumber();
        notice.Property(n => n.Place).HasMaxLength(Notice.PlaceMaxLength);
        notice.Property(n => n.BounceReason).HasMaxLength(FactAnnulled.ReasonMaxLength);
        notice.Property(n => n.Proof).IsJson();
        notice.Property(n => n.Failure).IsJson();
        notice.Ignore(n => n.Occasion);
        notice.HasIndex(n => new { n.RegistrationId, n.Place }).IsUnique();
        notice.HasIndex(n => new { n.State, n.NextAttemptAt });
        notice.HasIndex(n => new { n.ConsultantId, n.Id });
        notice.HasOne<Registration>().WithMany().HasForeignKey(n => n.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne<Consultant>().WithMany().HasForeignKey(n => n.ConsultantId).OnDelete(DeleteBehavior.Restrict);
    }
}
