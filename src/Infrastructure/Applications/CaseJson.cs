using System.Text.Json;
using System.Text.Json.Serialization;
using Accreditation.Domain.Applications;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Applications;

/// <summary>Keeps an immutable part of a case in one text column. A change is a new object, so references tell changes.</summary>
internal static class CaseJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new CaseTextConverter(),
        },
    };

    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, Options),
            stored => JsonSerializer.Deserialize<T>(stored, Options)!,
            new ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value!.GetHashCode(), it => it)
        );

    private sealed class CaseTextConverter : JsonConverter<CaseText>
    {
        public override CaseText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            CaseText.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, CaseText value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
