using Accreditation.Domain.Consultants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Consultants;

/// <summary>The tables of a consultant.</summary>
internal sealed class ConsultantConfiguration : IEntityTypeConfiguration<Consultant>
{
    public void Configure(EntityTypeBuilder<Consultant> consultant)
    {
        consultant.ToTable("consultants");
        consultant.HasKey(c => c.Id);
        consultant.ComplexProperty(c => c.Name, PersonNameColumns.Map);
        consultant.OwnsOne(c => c.Contact, MapContact);
        consultant.Navigation(c => c.Contact).IsRequired();
        consultant.Property(c => c.SearchKey).HasMaxLength(PersonName.SearchKeyMaxLength);
        consultant.Property(c => c.FirstInitial).HasMaxLength(4);
        consultant.HasIndex(c => new { c.SearchKey, c.FirstInitial });
        consultant.HasIndex(c => c.BirthDate);
        consultant.Property(c => c.IdentityKey).HasMaxLength(64);
        consultant.HasIndex(c => c.IdentityKey).IsUnique();
        consultant.Navigation(c => c.PreviousNames).AutoInclude();
        consultant.Navigation(c => c.Employments).AutoInclude();
        consultant.HasMany(c => c.PreviousNames).WithOne().HasForeignKey("consultant_id").IsRequired();
        consultant.HasMany(c => c.Employments).WithOne().HasForeignKey("consultant_id").IsRequired();
    }

    // Owned rather than complex, because only an owned type can have the index that matching by address needs.
    private static void MapContact(OwnedNavigationBuilder<Consultant, ContactDetails> contact)
    {
        contact
            .Property(c => c.Email)
            .HasConversion(email => email.Value, stored => EmailAddress.Parse(stored))
            .HasMaxLength(EmailAddress.MaxLength)
            .HasColumnName("email");
        contact.Property(c => c.Phone).HasMaxLength(ContactDetails.PhoneMaxLength).HasColumnName("phone");
        contact.HasIndex(c => c.Email);
    }
}

/// <summary>The table of earlier names.</summary>
internal sealed class PreviousNameConfiguration : IEntityTypeConfiguration<PreviousName>
{
    public void Configure(EntityTypeBuilder<PreviousName> previous)
    {
        previous.ToTable("previous_names");
        previous.HasKey(p => p.Id);
        previous.ComplexProperty(p => p.Name, PersonNameColumns.Map);
    }
}

/// <summary>The table of employments.</summary>
internal sealed class EmploymentConfiguration : IEntityTypeConfiguration<Employment>
{
    public void Configure(EntityTypeBuilder<Employment> employment)
    {
        employment.ToTable("employments");
        employment.HasKey(e => e.Id);
        employment.ComplexProperty(
            e => e.Employer,
            employer =>
            {
                employer.Property(e => e.Code).HasColumnName("organisation_code");
                employer.Property(e => e.Name).HasMaxLength(Employer.NameMaxLength).HasColumnName("organisation_name");
            }
        );
        employment.Property(e => e.Function).HasMaxLength(Employment.FunctionMaxLength);
    }
}

/// <summary>The columns of a name, wherever one is kept.</summary>
internal static class PersonNameColumns
{
    public static void Map(ComplexPropertyBuilder<PersonName> name)
    {
        name.Property(n => n.Initials).HasMaxLength(PersonName.InitialsMaxLength).HasColumnName("initials");
        name.Property(n => n.GivenName).HasMaxLength(PersonName.GivenNameMaxLength).HasColumnName("given_name");
        name.Property(n => n.Prefix).HasMaxLength(PersonName.PrefixMaxLength).HasColumnName("prefix");
        name.Property(n => n.Surname).HasMaxLength(PersonName.SurnameMaxLength).HasColumnName("surname");
        name.Ignore(n => n.Display);
        name.Ignore(n => n.SearchKey);
        name.Ignore(n => n.FirstInitial);
    }
}
