using System.Text.Json.Nodes;
using Accreditation.Api.Http;
using Accreditation.Api.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Accreditation.Api.OpenApi;

/// <summary>Every answer of an operation: success, not modified, and each error with its codes.</summary>
internal static class OperationResponses
{
    public static OpenApiResponses Of(
        EndpointContract contract,
        OperationFilterContext context,
        bool needsToken,
        bool hasParameters
    )
    {
        var responses = new OpenApiResponses
        {
            [$"{contract.SuccessStatus}"] = Success(contract, context, contract.SuccessStatus),
        };
        if (contract is { HasETag: true, SuccessStatus: StatusCodes.Status200OK, NeedsIfMatch: false })
            responses["304"] = new OpenApiResponse
            {
                Description = "Nothing changed since the ETag.",
                Headers = Headers(true),
            };

        if (contract.TrialMeaning is { } trial)
            responses["200"] = Success(contract, context, StatusCodes.Status200OK, trial);

        var failures = General(contract, needsToken, hasParameters, context)
            .Concat(contract.FailureCodes)
            .Distinct()
            .Select(ProblemCatalogue.Of)
            .GroupBy(entry => entry.Status)
            .OrderBy(group => group.Key);
        foreach (var group in failures)
            responses[$"{group.Key}"] = Failure([.. group], context);

        return responses;
    }

    private static IEnumerable<string> General(
        EndpointContract contract,
        bool needsToken,
        bool hasParameters,
        OperationFilterContext context
    )
    {
        var inPath = context.ApiDescription.RelativePath!.Contains('{', StringComparison.Ordinal);
        (string Code, bool Applies)[] codes =
        [
            ("input.invalid", hasParameters || contract.Consumes is not null),
            ("authentication.required", needsToken),
            ("access.forbidden", needsToken),
            ("resource.not-found", inPath),
            ("accept.not-acceptable", contract.Produces is not null),
            ("conflict.concurrent-change", contract.NeedsIfMatch || contract.NeedsIdempotencyKey),
            ("precondition.stale", contract.NeedsIfMatch),
            ("input.too-large", contract.Consumes is not null),
            ("content-type.unsupported", contract.Consumes is not null),
            ("idempotency-key.reused", contract.NeedsIdempotencyKey),
            ("precondition.required", contract.NeedsIfMatch),
            ("rate-limit.exceeded", true),
            ("server.error", true),
            ("server.unavailable", true),
        ];
        return codes.Where(code => code.Applies).Select(code => code.Code);
    }

    private static OpenApiResponse Success(
        EndpointContract contract,
        OperationFilterContext context,
        int status,
        string? meaning = null
    )
    {
        var response = new OpenApiResponse
        {
            Description =
                meaning
                ?? status switch
                {
                    StatusCodes.Status201Created => "Created.",
                    StatusCodes.Status204NoContent => "Done; there is no content.",
                    _ => "Success.",
                },
            Headers = Headers(contract.HasETag),
        };
        if (status == StatusCodes.Status201Created)
            response.Headers["Location"] = Header("The address of the new resource.", "/v1/…");
        if (contract.IsPage)
            response.Headers["Link"] = Header(
                "The next page (RFC 8288); absent on the last.",
                "</v1/…?cursor=…>; rel=\"next\""
            );
        if (contract is { Produces: { } mediaType, AnswerType: { } type })
            response.Content = new Dictionary<string, OpenApiMediaType>
            {
                [mediaType] = new OpenApiMediaType
                {
                    Schema =
                        type == typeof(Stream)
                            ? new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" }
                            : context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository),
                    Example = ContractOperationFilter.Example(contract.AnswerExample),
                },
            };

        if (contract is { StreamsAs: { } lines })
            response.Content![lines] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = JsonValue.Create(contract.StreamExample),
            };

        return response;
    }

    private static OpenApiResponse Failure(ProblemEntry[] entries, OperationFilterContext context)
    {
        var codes = string.Join("; ", entries.Select(entry => $"`{entry.Code}`: {entry.Title}"));
        return new OpenApiResponse
        {
            Description = $"{codes}.",
            Headers = Headers(false),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [ProblemWriter.ContentType] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository),
                    Examples = entries.ToDictionary(
                        entry => entry.Code,
                        IOpenApiExample (entry) => new OpenApiExampleReference(entry.Code, context.Document)
                    ),
                },
            },
        };
    }

    private static Dictionary<string, IOpenApiHeader> Headers(bool withETag)
    {
        var headers = new Dictionary<string, IOpenApiHeader>
        {
            ["API-Version"] = Header("The full version of the API.", ResponseHeaders.ApiVersion),
            ["RateLimit"] = Header("What is left of the quota.", "\"client\";r=1199;t=42"),
            ["RateLimit-Policy"] = Header("The quota.", "\"client\";q=1200;w=60"),
        };
        if (withETag)
            headers["ETag"] = Header("The validator of this representation.", "\"3-0f1e2d3c4b5a6978\"");
        return headers;
    }

    private static OpenApiHeader Header(string description, string example) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = JsonValue.Create(example),
        };
}
