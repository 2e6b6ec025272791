using System.Text.Json;
using Accreditation.Domain.Policies;

namespace Accreditation.Application.Policies;

/// <summary>Reads one file of rules.</summary>
internal static class PolicyFile
{
    /// <summary>The rules in a text, or what is wrong with it.</summary>
    public static (Policy? Policy, IReadOnlyList<string> Faults) Read(string name, string json)
    {
        try
        {
            var policy = JsonSerializer.Deserialize<Policy>(json, PolicyJson.Options);

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
        PolicyValidator.FaultsOf(policy).Select(fault => $"{fault.PropertyName}: {fault.ErrorMessage}");
}
