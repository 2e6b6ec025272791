using Accreditation.Api.Problems;
using Accreditation.Domain.Shared;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Accreditation.Api.OpenApi;

/// <summary>Holds one example for each error code that an operation can answer with; the answers refer to it.</summary>
internal sealed class ProblemExamplesDocumentFilter : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var used = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in swaggerDoc.Paths.Values)
        foreach (var operation in path.Operations!.Values)
        foreach (var response in operation.Responses!.Values)
            if (response.Content?.TryGetValue(ProblemWriter.ContentType, out var content) == true)
                used.UnionWith(content.Examples!.Keys);

        swaggerDoc.Components ??= new OpenApiComponents();
        swaggerDoc.Components.Examples = used.Select(ProblemCatalogue.Of)
            .ToDictionary(entry => entry.Code, IOpenApiExample (entry) => ExampleOf(entry));
    }

    private static OpenApiExample ExampleOf(ProblemEntry entry)
    {
        var problem = new Problem(
            $"https://register.example/problems/{entry.Code}",
            entry.Title,
            entry.Status,
            entry.Remedy,
            entry.Code,
            "4bf92f3577b34da6a3ce929d0e0e4736"
        )
        {
            Errors = entry.Code is "input.invalid" ? [Fault] : null,
        };
        return new OpenApiExample
        {
            Summary = entry.Title,
            Description = entry.Meaning,
            Value = ContractOperationFilter.Example(problem),
        };
    }

    private static InputFault Fault => new("query", "limit", "out-of-range", "Give a number from 1 to 100.");
}
