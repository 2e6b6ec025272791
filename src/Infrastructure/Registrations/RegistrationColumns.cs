using System.Text.Json;
using System.Text.Json.Serialization;
using Accreditation.Domain.Registrations;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Registrations;

/// <summary>How the values of registrations are kept in a column.</summary>
internal static class RegistrationColumns
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>A registration number as its text.</summary>
    public static PropertyBuilder<TNumber> IsNumber<TNumber>(this PropertyBuilder<TNumber> property)
    {
        property.HasConversion<RegistrationNumberText>().HasMaxLength(RegistrationNumber.Length);
        return property;
    }

    /// <summary>A value as JSON text, compared by that text.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property)
        where T : class
    {
        property.HasConversion(value => Write(value), stored => Read<T>(stored), ByText<T>());
        return property;
    }

    private static ValueComparer<T> ByText<T>()
        where T : class =>
        new((one, other) => Write(one) == Write(other), value => Write(value).GetHashCode(), value => value);

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static T Read<T>(string stored) => JsonSerializer.Deserialize<T>(stored, Json)!;
}
