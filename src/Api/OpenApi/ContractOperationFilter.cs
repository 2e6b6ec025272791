using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Accreditation.Api.Authentication;
using Accreditation.Api.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Accreditation.Api.OpenApi;

/// <summary>Writes an operation from the contract of its endpoint: names, headers, body, examples, every answer.</summary>
internal sealed class ContractOperationFilter : IOperationFilter
{
    private static readonly JsonSerializerOptions LeavingOutNulls = new(Json.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutNulls } },
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<EndpointContract>().LastOrDefault() is not { } contract)
            return;

        var scopes = metadata
            .OfType<AuthorizationPolicy>()
            .SelectMany(policy => policy.Requirements.OfType<ScopeRequirement>())
            .SelectMany(requirement => requirement.Scopes)
            .ToArray();

        operation.OperationId = contract.Request.Name;
        operation.Summary = contract.Summary;
        operation.Description =
            scopes.Length == 0
                ? contract.Description
                : $"{contract.Description}\n\nScope: {string.Join(" or ", scopes.Select(scope => $"`{scope}`"))}.";
        AddSecurity(operation, context, scopes);
        AddParameters(operation, context, contract);
        AddBody(operation, context, contract);
        operation.Responses = OperationResponses.Of(
            contract,
            context,
            scopes.Length > 0,
            operation.Parameters is { Count: > 0 }
        );
    }

    /// <summary>A member that a client may leave out is left out; one that is required shows its null.</summary>
    private static void LeaveOutNulls(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(member => !member.IsRequired || !member.IsGetNullable))
            member.ShouldSerialize = (_, value) => value is not null;
    }

    /// <summary>An example as a client would send or get it.</summary>
    public static JsonNode? Example(object? example, JsonSerializerOptions? options = null) =>
        example is null ? null : JsonSerializer.SerializeToNode(example, example.GetType(), options ?? Json.Options);

    private static void AddSecurity(OpenApiOperation operation, OperationFilterContext context, string[] scopes)
    {
        var scheme = new OpenApiSecuritySchemeReference(OpenApiSetup.SecurityScheme, context.Document);
        operation.Security =
            scopes.Length == 0
                ? []
                : [.. scopes.Select(scope => new OpenApiSecurityRequirement { [scheme] = [scope] })];
    }

    private static void AddParameters(
        OpenApiOperation operation,
        OperationFilterContext context,
        EndpointContract contract
    )
    {
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
            ParameterSchemas.Refine(parameter, context, contract.Request);

        if (contract.NeedsIfMatch)
            operation.Parameters.Add(ParameterSchemas.IfMatch);
        if (contract.NeedsIdempotencyKey)
            operation.Parameters.Add(ParameterSchemas.IdempotencyKey);
        if (contract is { HasETag: true, SuccessStatus: StatusCodes.Status200OK, NeedsIfMatch: false })
            operation.Parameters.Add(ParameterSchemas.IfNoneMatch);
    }

    private static void AddBody(OpenApiOperation operation, OperationFilterContext context, EndpointContract contract)
    {
        if (contract is not { Consumes: { } mediaType, BodyType: { } type })
            return;

        var content = new Dictionary<string, OpenApiMediaType>
        {
            [mediaType] = new OpenApiMediaType
            {
                Schema = context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository),
                Example = BodyExample(contract),
            },
        };
        foreach (var (form, example) in contract.TextForms)
            content[form] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = JsonValue.Create(example),
            };
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = content };
    }

    private static JsonNode? BodyExample(EndpointContract contract)
    {
        var example = Example(contract.BodyExample, LeavingOutNulls);
        // The bytes of a document are no JSON; the part has to show all the same.
        if (contract.Consumes is "multipart/form-data" && example is JsonObject parts)
            parts["file"] = "%PDF-1.7 …";
        return example;
    }
}
