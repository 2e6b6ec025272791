using System.Text.Json;
using System.Text.Json.Serialization;

namespace Accreditation.Application.Policies;

/// <summary>How rules are written as JSON, in the shipped files and in the store alike: strict, enums by name.</summary>
public static class PolicyJson
{
    /// <summary>The one way; what it writes and reads again, it writes to the same bytes.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };
}
