using System.Text.Json.Serialization.Metadata;
using Accreditation.Api.Http;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Accreditation.Api.OpenApi;

/// <summary>
/// Says which members may be null and which must be there, as the serialiser itself sees it: Swashbuckle takes every
/// reference for nullable.
/// </summary>
internal sealed class NullabilitySchemaFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } members } own)
            return;

        var info = Json.Options.GetTypeInfo(context.Type);
        own.Required = info.Properties.Where(member => member.IsRequired).Select(member => member.Name).ToHashSet();
        foreach (var member in info.Properties)
            if (members.TryGetValue(member.Name, out var found) && found is OpenApiSchema described)
                Refine(described, MayBeNull(member, MergePatch.Is(context.Type)));
    }

    private static bool MayBeNull(JsonPropertyInfo member, bool inPatch) =>
        inPatch ? MergePatch.CanRemove(member) : member.IsGetNullable || member.IsSetNullable;

    private static void Refine(OpenApiSchema member, bool mayBeNull)
    {
        if (member.AllOf is not { Count: 1 } whole)
            member.Type = mayBeNull ? member.Type | JsonSchemaType.Null : member.Type & ~JsonSchemaType.Null;
        else if (mayBeNull)
            // OpenAPI 3.0 cannot make a reference nullable; a choice between it and null says the same.
            (member.Type, member.AllOf, member.AnyOf) = (null, null, [whole[0], Null()]);
        else
            member.Type = null;
    }

    private static OpenApiSchema Null() =>
        new() { Type = JsonSchemaType.Object | JsonSchemaType.Null, Enum = [JsonNullSentinel.JsonNull] };
}
