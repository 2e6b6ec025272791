using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Http;

/// <summary>In a merge patch null removes a value; refuses it for what cannot be removed.</summary>
internal static class MergePatch
{
    public static bool Is(Type type) => type.IsDefined(typeof(MergePatchAttribute));

    public static bool CanRemove(JsonPropertyInfo member) =>
        member.PropertyType.IsGenericType && member.PropertyType.GetGenericTypeDefinition() == typeof(Patch<>);

    /// <summary>Every null in the body that stands for something that cannot be removed.</summary>
    public static async Task<IReadOnlyList<InputFault>> Removals(Stream body, Type type, CancellationToken ct)
    {
        body.Position = 0;
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: ct);
        return [.. Removals(document.RootElement, type, "#")];
    }

    private static IEnumerable<InputFault> Removals(JsonElement element, Type type, string at)
    {
        var members = Json.Options.GetTypeInfo(type).Properties.Where(member => !CanRemove(member));
        foreach (var member in members)
        {
            if (!element.TryGetProperty(member.Name, out var value))
                continue;
            if (value.ValueKind is JsonValueKind.Null)
                yield return new InputFault("body", $"{at}/{member.Name}", "required", "This cannot be removed.");
            else if (Is(member.PropertyType))
                foreach (var nested in Removals(value, member.PropertyType, $"{at}/{member.Name}"))
                    yield return nested;
        }
    }
}
