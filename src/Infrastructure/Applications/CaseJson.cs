using System.Text.Json;
using System.Text.Json.Serialization;
using Accreditation.Domain.Applications;
using Accreditation.Infrastructure.Persistence;

namespace Accreditation.Infrastructure.Applications;

/// <summary>How the parts of a case are kept as JSON.</summary>
internal static class CaseJson
{
    public static readonly JsonSerializerOptions Options = new(StoredJson.Options)
    {
        Converters = { new CaseTextConverter() },
    };

    private sealed class CaseTextConverter : JsonConverter<CaseText>
    {
        public override CaseText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            CaseText.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, CaseText value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
