using Accreditation.Domain.Consultants;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Endorsements;

/// <summary>The table of endorsements.</summary>
internal sealed class EndorsementConfiguration : IEntityTypeConfiguration<Endorsement>
{
    public void Configure(EntityTypeBuilder<Endorsement> endorsement)
    {
        endorsement.ToTable("endorsements");
        endorsement.HasKey(e => e.Id);
        endorsement.OwnsOne(e => e.Endorser, MapEndorser);
        endorsement.Navigation(e => e.Endorser).IsRequired();
        endorsement.ComplexProperty(
            e => e.Covered,
            covered =>
            {
                covered.Property(c => c.From).HasColumnName("covered_from");
                covered.Property(c => c.Until).HasColumnName("covered_until");
            }
        );
        endorsement.ComplexProperty(
            e => e.Policy,
            policy =>
            {
                policy.Property(p => p.Section).HasMaxLength(PolicyReference.SectionMaxLength).HasColumnName("section");
                policy.Property(p => p.Version).HasColumnName("policy_version");
            }
        );
        endorsement.Property(e => e.EndorserSubject).HasMaxLength(EndorserIdentity.SubjectMaxLength);
        endorsement.Property(e => e.Statement).HasConversion<StatementText>();
        endorsement.Property(e => e.Seal).HasMaxLength(EndorsementSeal.Length);
        endorsement.HasIndex(e => e.ConsultantId);
        endorsement.HasIndex(e => e.EndorserSubject);
        endorsement.HasIndex(e => e.UsedForApplicationId);
        endorsement
            .HasOne<Consultant>()
            .WithMany()
            .HasForeignKey(e => e.ConsultantId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    private static void MapEndorser(OwnedNavigationBuilder<Endorsement, Endorser> endorser)
    {
        endorser.Property(e => e.Name).HasMaxLength(Endorser.NameMaxLength).HasColumnName("endorser_name");
        endorser
            .Property(e => e.Email)
            .HasConversion(email => email.Value, stored => EmailAddress.Parse(stored))
            .HasMaxLength(EmailAddress.MaxLength)
            .HasColumnName("endorser_email");
        endorser.Property(e => e.Organisation).HasColumnName("endorser_organisation");
        endorser.HasIndex(e => e.Email);
    }
}

/// <summary>The table of review tasks.</summary>
internal sealed class ReviewTaskConfiguration : IEntityTypeConfiguration<ReviewTask>
{
    public void Configure(EntityTypeBuilder<ReviewTask> task)
    {
        task.ToTable("review_tasks");
        task.HasKey(t => t.Id);
        task.Property(t => t.Outcome).HasMaxLength(ReviewTask.OutcomeMaxLength);
        task.HasIndex(t => t.RaisedAt);
        task.HasOne<Endorsement>().WithMany().HasForeignKey(t => t.EndorsementId).OnDelete(DeleteBehavior.Restrict);
    }
}
