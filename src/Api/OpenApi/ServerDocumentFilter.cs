using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Accreditation.Api.OpenApi;

/// <summary>Puts the major version in the server address instead of in every path (NLgov /core/uri-version).</summary>
internal sealed class ServerDocumentFilter : IDocumentFilter
{
    private const string Prefix = "/v1";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Servers = [new OpenApiServer { Url = "https://register.example/v1", Description = "The register" }];

        var paths = new OpenApiPaths();
        foreach (var (path, item) in swaggerDoc.Paths.OrderBy(path => path.Key, StringComparer.Ordinal))
            paths.Add(path[Prefix.Length..], item);
        swaggerDoc.Paths = paths;
    }
}
