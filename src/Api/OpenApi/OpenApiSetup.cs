using System.Text.Json;
using Accreditation.Api.Http;
using Accreditation.Application.Shared;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Accreditation.Api.OpenApi;

/// <summary>The OpenAPI 3.0 document, made from the endpoints as they are declared, and the pages that show it.</summary>
internal static class OpenApiSetup
{
    public const string DocumentName = "v1";
    public const string SecurityScheme = "oauth2";

    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.Configure<JsonOptions>(options => Json.Configure(options.SerializerOptions));
        services.AddEndpointsApiExplorer();
        services.AddSingleton<ISerializerDataContractResolver>(new ContractResolver(Json.Options));
        services.AddSwaggerGen(Configure);
        services.AddSingleton<OpenApiDocumentText>();
    }

    public static void MapOpenApiDocument(this WebApplication app)
    {
        app.MapGet("/v1/openapi.json", Show).AllowAnonymous().ExcludeFromDescription();
        // In a branch, or each look-up would pay for the comparison with the addresses of the pages.
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments("/docs"),
            docs =>
                docs.UseSwaggerUI(ui =>
                {
                    ui.RoutePrefix = "docs";
                    ui.DocumentTitle = "Accreditation API";
                    ui.SwaggerEndpoint("/v1/openapi.json", "Accreditation v1");
                })
        );
    }

    private static async Task<IResult> Show(OpenApiDocumentText document, HttpResponse response, CancellationToken ct)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        return Results.Text(await document.Read(ct), "application/json");
    }

    private static void Configure(SwaggerGenOptions options)
    {
        options.SwaggerDoc(
            DocumentName,
            new OpenApiInfo
            {
                Title = "Accreditation: the register of Wmo-consulenten",
                Version = ResponseHeaders.ApiVersion,
                Description =
                    "Who is registered as a Dutch social-support consultant (Wmo-consulent), on what grounds and until when. "
                    + "Errors are problem details (RFC 9457); every code has a page at /problems/{code}.",
                Contact = new OpenApiContact
                {
                    Name = "The register's API team",
                    Email = "api@register.example",
                    Url = new Uri("https://register.example/issues"),
                },
                License = new OpenApiLicense { Name = "EUPL-1.2", Url = new Uri("https://eupl.eu/1.2/en/") },
            }
        );
        options.AddSecurityDefinition(
            SecurityScheme,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OAuth2,
                Description = "Bearer tokens by the NL GOV assurance profile for OAuth 2.0.",
                Flows = new OpenApiOAuthFlows
                {
                    ClientCredentials = new OpenApiOAuthFlow
                    {
                        TokenUrl = new Uri("https://login.register.example/token"),
                        Scopes = Scopes.All.ToDictionary(),
                    },
                },
            }
        );
        options.CustomSchemaIds(SchemaIdOf);
        options.UseAllOfToExtendReferenceSchemas();
        options.MapType<IFormFile>(() => new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" });
        options.DocInclusionPredicate(
            (_, api) => api.RelativePath?.StartsWith("v1/", StringComparison.Ordinal) == true
        );
        foreach (var comments in Directory.GetFiles(AppContext.BaseDirectory, "Accreditation.*.xml"))
            options.IncludeXmlComments(comments);
        options.SchemaFilter<DutchSchemaFilter>();
        options.SchemaFilter<RevisionSchemaFilter>();
        options.SchemaFilter<NullabilitySchemaFilter>();
        options.OperationFilter<ContractOperationFilter>();
        options.DocumentFilter<ProblemExamplesDocumentFilter>();
        options.DocumentFilter<ServerDocumentFilter>();
        options.DocumentFilter<TagDocumentFilter>();
        options.DocumentFilter<EventDocumentFilter>();
    }

    private static string SchemaIdOf(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.IsGenericType ? string.Concat(type.GetGenericArguments().Select(SchemaIdOf)) + name : name;
    }
}

/// <summary>The document as text, made at the first request and kept.</summary>
internal sealed class OpenApiDocumentText(IAsyncSwaggerProvider provider) : IDisposable
{
    private readonly SemaphoreSlim once = new(1);
    private string? text;

    public async Task<string> Read(CancellationToken ct)
    {
        if (text is not null)
            return text;

        await once.WaitAsync(ct);
        try
        {
            var document = await provider.GetSwaggerAsync(OpenApiSetup.DocumentName);
            return text ??= await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0, ct) + "\n";
        }
        finally
        {
            once.Release();
        }
    }

    public void Dispose() => once.Dispose();
}

/// <summary>Shows a member of a merge patch as its content.</summary>
internal sealed class ContractResolver(JsonSerializerOptions options) : ISerializerDataContractResolver
{
    private readonly JsonSerializerDataContractResolver inner = new(options);

    public DataContract GetDataContractForType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Patch<>)
            ? inner.GetDataContractForType(type.GetGenericArguments()[0])
            : inner.GetDataContractForType(type);
}
