using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Accreditation.Api.OpenApi;

/// <summary>OpenAPI 3.0 allows <c>nullable</c> only beside a <c>type</c>: gives a nullable reference the type it refers to.</summary>
internal sealed class NullableReferenceFilter : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var members = context
            .SchemaRepository.Schemas.Values.SelectMany(schema => schema.Properties?.Values ?? [])
            .OfType<OpenApiSchema>();

        foreach (var member in members)
            if (member is { Type: JsonSchemaType.Null, AllOf: [OpenApiSchemaReference { Reference.Id: { } id }] })
                member.Type = JsonSchemaType.Null | context.SchemaRepository.Schemas[id].Type;
    }
}
