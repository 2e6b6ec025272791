using System.Reflection;
using System.Text.Json.Nodes;
using Accreditation.Api.Http;
using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Accreditation.Api.OpenApi;

/// <summary>The parameters that many operations share, and what reflection cannot see of the others.</summary>
internal static class ParameterSchemas
{
    public static OpenApiParameter IfMatch =>
        Header(
            "If-Match",
            true,
            "The ETag of the representation on which the change was decided, or *.",
            "\"3-0f1e2d3c4b5a6978\""
        );

    public static OpenApiParameter IfNoneMatch =>
        Header(
            "If-None-Match",
            false,
            "An ETag that the caller has; the answer is 304 when nothing changed.",
            "\"3-0f1e2d3c4b5a6978\""
        );

    public static OpenApiParameter IdempotencyKey
    {
        get
        {
            var header = Header(
                CallContext.IdempotencyHeader,
                true,
                "Makes a repeat harmless: the same key and body give the same answer for 24 hours and have one effect.",
                "0192f0c1-5a3e-7c44-9d2b-3f6a1b2c3d4e"
            );
            ((OpenApiSchema)header.Schema!).MaxLength = IdempotencyRecord.KeyMaxLength;
            return header;
        }
    }

    public static void Refine(OpenApiParameter parameter, OperationFilterContext context, Type request)
    {
        var method = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().LastOrDefault();
        var type = method?.GetParameters().FirstOrDefault(p => p.Name == parameter.Name)?.ParameterType;
        var bare = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;

        if (bare is { IsGenericType: true } && bare.GetGenericTypeDefinition() == typeof(QueryEnum<>))
            parameter.Schema = context.SchemaGenerator.GenerateSchema(
                bare.GetGenericArguments()[0],
                context.SchemaRepository
            );
        if (parameter is { Name: "limit", Schema: OpenApiSchema limit })
            (limit.Minimum, limit.Maximum, limit.Default) = ("1", $"{PageRequest.MaxLimit}", PageRequest.DefaultLimit);
        if (parameter is { Name: "cursor", Schema: OpenApiSchema cursor })
            cursor.MaxLength = PageRequest.CursorMaxLength;
        if (parameter is { Name: "number" or "registration", Schema: OpenApiSchema number })
        {
            number.Pattern = RegistrationNumber.Pattern;
            parameter.Example = JsonValue.Create("W00000001B");
        }
        parameter.Description ??= Describe(parameter.Name!) ?? RequestComments.Of(request, parameter.Name!);
    }

    private static string? Describe(string name) =>
        name switch
        {
            "limit" => "How many items at most.",
            "cursor" => "Where to go on: take it from the Link header of the page before.",
            "id" => "The identifier of the resource.",
            "number" => "The registration number.",
            "registration" => "Only those about this registration number.",
            "validAt" => "The day asked about; today when left out.",
            "knownAt" => "The instant of knowledge; now when left out.",
            "consultantId" => "The consultant.",
            "standing" => "Only those that stand so today.",
            "state" => "Only those in this state.",
            "section" => "The section of the register.",
            "version" => "The version, from 1.",
            "aggregateId" => "Only what touched this resource.",
            "evidenceId" => "The piece of evidence.",
            "overdue" => "Only those whose decision is too late today, or is not.",
            "conditionId" => "The condition.",
            "suspensionId" => "The suspension.",
            _ => null,
        };

    private static OpenApiParameter Header(string name, bool required, string description, string example) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = required,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = JsonValue.Create(example),
        };
}
