using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Registrations;

/// <summary>How the values of registrations are kept in a column.</summary>
internal static class RegistrationColumns
{
    /// <summary>A registration number as its text.</summary>
    public static PropertyBuilder<TNumber> IsNumber<TNumber>(this PropertyBuilder<TNumber> property)
    {
        property.HasConversion<RegistrationNumberText>().HasMaxLength(RegistrationNumber.Length);
        return property;
    }

    /// <summary>A version of the rules as its section and number; shared by every kind of fact that names one.</summary>
    public static void IsPolicy(this PropertyBuilder<PolicyReference> property) =>
        property
            .HasConversion(policy => $"{policy.Section}/{policy.Version}", stored => ReadPolicy(stored))
            .HasMaxLength(PolicyReference.SectionMaxLength + 12)
            .HasColumnName("policy");

    private static PolicyReference ReadPolicy(string stored)
    {
        var slash = stored.LastIndexOf('/');
        return new PolicyReference(stored[..slash], int.Parse(stored.AsSpan(slash + 1)));
    }
}
