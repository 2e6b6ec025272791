using System.Text.Json;
using System.Text.Json.Serialization;
using Accreditation.Domain.Policies;

namespace Accreditation.Application.Policies;

/// <summary>Reads one file of rules.</summary>
internal static class PolicyFile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The rules in a text, or what is wrong with it.</summary>
    public static (Policy? Policy, IReadOnlyList<string> Faults) Read(string name, string json)
    {
        try
        {
            var policy = JsonSerializer.Deserialize<Policy>(json, Strict);

            return policy is null
                ? (null, [$"{name}: the file is empty."])
                : (policy, [.. FaultsOf(policy).Select(fault => $"{name}: {fault}")]);
        }
        catch (JsonException fault)
        {
            return (null, [$"{name}: {fault.Message}"]);
        }
    }

    private static IEnumerable<string> FaultsOf(Policy policy) =>
        new PolicyValidator().Validate(policy).Errors.Select(fault => $"{fault.PropertyName}: {fault.ErrorMessage}");
}
