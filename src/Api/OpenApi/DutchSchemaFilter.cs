using System.Reflection;
using Accreditation.Domain.Shared;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Accreditation.Api.OpenApi;

/// <summary>Adds the Dutch term to the description of a schema, and says that objects have no other members.</summary>
internal sealed class DutchSchemaFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema own)
            return;

        if (context.MemberInfo is null && context.Type.GetCustomAttribute<DutchAttribute>() is { } dutch)
            own.Description = $"{own.Description} Dutch: {dutch.Term}.".Trim();
    }
}
