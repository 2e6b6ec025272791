using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>How a value is kept as JSON: enums by name, because a number would change its meaning with their order.</summary>
internal static class StoredJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static T Read<T>(string stored) => JsonSerializer.Deserialize<T>(stored, Options)!;

    /// <summary>Keeps an immutable value in one text column. A change is a new object, so references tell changes.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property, JsonSerializerOptions? options = null)
    {
        var json = options ?? Options;
        return property.HasConversion(
            value => JsonSerializer.Serialize(value, json),
            stored => JsonSerializer.Deserialize<T>(stored, json)!,
            new ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value!.GetHashCode(), it => it)
        );
    }
}
