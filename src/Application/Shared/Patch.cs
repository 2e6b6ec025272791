using System.Text.Json;
using System.Text.Json.Serialization;

namespace Accreditation.Application.Shared;

/// <summary>
/// A member of a merge patch that can be removed: absent leaves the value as it is, null removes it, anything else
/// replaces it.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
[JsonConverter(typeof(PatchConverterFactory))]
public readonly record struct Patch<T>
{
    /// <summary>A member that is present.</summary>
    public Patch(T? value) => (Value, IsPresent) = (value, true);

    /// <summary>Whether the member was in the patch.</summary>
    public bool IsPresent { get; }

    /// <summary>The new value; null clears.</summary>
    public T? Value { get; }

    /// <summary>The new value when present, else the present one.</summary>
    public T? Or(T? current) => IsPresent ? Value : current;
}

/// <summary>Reads and writes <see cref="Patch{T}"/> as its content.</summary>
public sealed class PatchConverterFactory : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Patch<>);

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)
            Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()[0]))!;

    private sealed class Converter<T> : JsonConverter<Patch<T>>
    {
        public override bool HandleNull => true;

        public override Patch<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<T>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, Patch<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
