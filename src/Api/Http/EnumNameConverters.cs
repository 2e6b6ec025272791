using System.Text.Json;
using System.Text.Json.Serialization;

namespace Accreditation.Api.Http;

/// <summary>
/// Reads and writes enums by the names of <see cref="EnumNames"/> and by nothing else. The converter of the framework also
/// takes other cases and lists such as <c>granted, refused</c>, and makes one value of a list.
/// </summary>
internal sealed class EnumNameConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(EnumNameConverter<>).MakeGenericType(typeToConvert))!;
}

/// <summary>One enum.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
internal sealed class EnumNameConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, JsonEncodedText> Names = Enum.GetValues<TEnum>()
        .ToDictionary(value => value, value => JsonEncodedText.Encode(EnumNames.Of(value)));

    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && QueryEnum<TEnum>.TryParse(reader.GetString(), null, out var known)
            ? known.Value
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Names[value]);
}
