using Accreditation.Application.Shared;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Accreditation.Api.OpenApi;

/// <summary>Describes the revision of a view as its interface does: Swashbuckle does not follow inherited comments.</summary>
internal sealed class RevisionSchemaFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (!typeof(IRevisioned).IsAssignableFrom(context.Type) || schema.Properties is not { } members)
            return;

        if (members.TryGetValue("revision", out var revision) && revision is OpenApiSchema described)
            described.Description ??= RequestComments.Of(typeof(IRevisioned), "revision");
    }
}
