using Accreditation.Domain.Registrations;
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
}
