using System.Text.Json.Nodes;
using Accreditation.Api.Events;
using Accreditation.Application.Events;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Accreditation.Api.OpenApi;

/// <summary>
/// Publishes the payload of every type of event under the name of its record, and says in the envelope which they are. A
/// payload is open: a reader has to take members that are added later.
/// </summary>
internal sealed class EventDocumentFilter : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        if (context.SchemaRepository.Schemas.GetValueOrDefault(nameof(CloudEvent)) is not OpenApiSchema envelope)
            return;

        ShowEach(swaggerDoc);
        envelope.Properties!["data"] = new OpenApiSchema
        {
            Description = "The payload; 'type' says which it is.",
            AnyOf = [.. EventCatalogue.Types.Select(type => Publish(type, context))],
        };
        envelope.Properties["type"] = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = "The type with its version. More types may come; pass over those that you do not know.",
            Extensions = new Dictionary<string, IOpenApiExtension>
            {
                ["x-payloads"] = new JsonNodeExtension(
                    new JsonObject(
                        EventCatalogue.Types.Select(type =>
                            KeyValuePair.Create<string, JsonNode?>(
                                type.Name,
                                $"#/components/schemas/{type.Payload.Name}"
                            )
                        )
                    )
                ),
            },
        };
    }

    private static IOpenApiSchema Publish(EventType type, DocumentFilterContext context) =>
        context.SchemaGenerator.GenerateSchema(type.Payload, context.SchemaRepository);

    private static void ShowEach(OpenApiDocument document)
    {
        var answer = document.Paths["/events"].Operations![HttpMethod.Get].Responses!["200"];
        var page = answer.Content!["application/json"];
        page.Example = null;
        page.Examples = EventCatalogue.Types.ToDictionary(
            type => type.Name,
            IOpenApiExample (type) =>
                new OpenApiExample
                {
                    Value = ContractOperationFilter.Example(
                        EventExamples.Page with
                        {
                            Items = [EventExamples.Of(type.Name)],
                        }
                    ),
                }
        );
    }
}
