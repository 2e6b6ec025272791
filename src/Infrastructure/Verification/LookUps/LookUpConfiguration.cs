using Accreditation.Application.Verification.LookUps;
using Accreditation.Infrastructure.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Verification.LookUps;

/// <summary>The table of look-ups. No foreign key: the log must not slow down or hold up what it is about.</summary>
internal sealed class LookUpConfiguration : IEntityTypeConfiguration<LookUp>
{
    public void Configure(EntityTypeBuilder<LookUp> lookUp)
    {
        lookUp.ToTable("look_ups");
        lookUp.HasKey(l => l.Id);
        lookUp.Property(l => l.Number).IsNumber();
        lookUp.HasIndex(l => new
        {
            l.Number,
            l.At,
            l.Id,
        });
        lookUp.HasIndex(l => l.At);
    }
}
