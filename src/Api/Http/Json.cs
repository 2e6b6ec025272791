using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Accreditation.Application.Shared;

namespace Accreditation.Api.Http;

/// <summary>How JSON is read and written: camelCase, kebab enums, strict, instants in UTC.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Options = Make();

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.PropertyNameCaseInsensitive = false;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = 32;
        // Safe here: answers are JSON with nosniff, never part of a page.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new UtcInstantConverter());
        options.Converters.Add(new ShortestDecimalConverter());
        options.Converters.Add(new EnumNameConverters());
        return options;
    }

    private static JsonSerializerOptions Make()
    {
        var options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

/// <summary>Instants: any offset is accepted, none is refused, UTC with <c>Z</c> is written.</summary>
internal sealed class UtcInstantConverter : JsonConverter<DateTimeOffset>
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static bool TryRead(string? text, out DateTimeOffset instant)
    {
        instant = default;
        var hasOffset = text is { Length: > 19 } && (text[^1] == 'Z' || text[^6] is '+' or '-');
        return hasOffset
            && DateTimeOffset.TryParseExact(
                text,
                Formats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out instant
            );
    }

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && TryRead(reader.GetString(), out var instant)
            ? instant
            : throw new JsonException("Not an instant with an offset, such as 2026-03-01T09:30:00Z.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text());
}

/// <summary>
/// Decimals without zeros at the end: databases give the same number back with different ones, and what was just made would
/// have another ETag than what is read.
/// </summary>
internal sealed class ShortestDecimalConverter : JsonConverter<decimal>
{
    // Dividing by one in the highest precision drops zeros and nothing else.
    private const decimal One = 1.0000000000000000000000000000m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number && reader.TryGetDecimal(out var value)
            ? value
            : throw new JsonException("Not a number within range.");

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value / One);
}
