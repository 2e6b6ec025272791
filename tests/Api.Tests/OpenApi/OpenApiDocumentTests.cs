using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Accreditation.Api.OpenApi;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.OpenApi;

/// <summary>The OpenAPI document is a promise: committed, complete and the same as what is served.</summary>
public class OpenApiDocumentTests
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    [Fact]
    public async Task What_is_served_is_what_is_committed()
    {
        var committed = await File.ReadAllTextAsync(Path.Combine(Root(), "openapi", "v1.json"));

        Assert.True(
            await Served() == committed,
            "The API changed. Run: dotnet run --project src/Api -- openapi openapi/v1.json, add a line to "
                + "openapi/CHANGELOG.md, and commit both."
        );
    }

    [Fact]
    public async Task The_examples_that_are_committed_are_those_of_the_document()
    {
        var folder = Path.Combine(Root(), "openapi", "examples");
        var expected = ExampleFiles.Of(await Served());

        Assert.Equal(expected.Keys, ExampleFiles.Existing(folder).Order(StringComparer.Ordinal));
        Assert.All(expected, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(folder, file.Key))));
    }

    [Fact]
    public async Task Every_error_code_that_an_operation_names_has_its_own_example()
    {
        var document = await Document();
        var examples = document["components"]!["examples"]!.AsObject();

        Assert.All(examples, example => Assert.Equal(example.Key, (string?)example.Value!["value"]!["code"]));
        Assert.All(
            from operation in await Operations()
            from response in operation.Json["responses"]!.AsObject()
            from named in response.Value!["content"]?["application/problem+json"]?["examples"]?.AsObject() ?? []
            select (response.Key, named.Value!["$ref"]),
            named => Assert.Equal(named.Key, $"{examples[$"{named.Item2}".Split('/')[^1]]!["value"]!["status"]}")
        );
    }

    [Fact]
    public async Task Writing_the_examples_removes_what_no_example_stands_for()
    {
        var folder = Directory.CreateTempSubdirectory("accreditation-examples-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "GoneOperation"));
        await File.WriteAllTextAsync(Path.Combine(folder, "GoneOperation", "request.json"), "{}");

        await ExampleFiles.Write(folder, await Served());
        var first = ExampleFiles.Existing(folder).ToDictionary(file => file, file => Read(folder, file));
        await ExampleFiles.Write(folder, await Served());

        Assert.False(Directory.Exists(Path.Combine(folder, "GoneOperation")));
        Assert.Contains("GetRegisterEntry/response-200.json", first.Keys);
        Assert.Equal(first, ExampleFiles.Existing(folder).ToDictionary(file => file, file => Read(folder, file)));
        Directory.Delete(folder, recursive: true);

        static string Read(string folder, string file) => File.ReadAllText(Path.Combine(folder, file));
    }

    [Fact]
    public async Task It_is_open_to_every_origin_and_needs_no_token()
    {
        var answer = await (await RegisterApi.On(TestDatabase.Sqlite)).Anonymous().Read("/v1/openapi.json");

        Assert.Equal("*", answer.Response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.StartsWith("3.0.", (string?)answer["openapi"]);
    }

    [Fact]
    public async Task Operations_are_named_once_and_explained()
    {
        var operations = await Operations();

        Assert.Equal(operations.Count, operations.Select(o => (string?)o.Json["operationId"]).Distinct().Count());
        Assert.All(operations, o => Assert.False(string.IsNullOrEmpty((string?)o.Json["summary"]), o.Name));
        Assert.All(operations, o => Assert.False(string.IsNullOrEmpty((string?)o.Json["description"]), o.Name));
        Assert.All(operations, o => Assert.Single(o.Json["tags"]!.AsArray()));
    }

    [Fact]
    public async Task Every_content_has_a_schema_and_an_example()
    {
        var contents =
            from operation in await Operations()
            from content in ContentsOf(operation.Json)
            from type in content.AsObject()
            where type.Key.EndsWith("json", StringComparison.Ordinal)
            select (operation.Name, Type: type.Value!);

        Assert.All(contents, content => Assert.True(content.Type["schema"] is not null, content.Name));
        Assert.All(
            contents,
            content => Assert.True((content.Type["example"] ?? content.Type["examples"]) is not null, content.Name)
        );
    }

    [Fact]
    public async Task Every_operation_says_how_it_fails()
    {
        var operations = await Operations();

        Assert.All(
            operations,
            operation =>
            {
                var responses = operation.Json["responses"]!.AsObject().Select(response => response.Key).ToHashSet();
                Assert.Superset(Set("429", "500", "503"), responses);
                if (operation.Json["security"] is JsonArray { Count: > 0 })
                    Assert.Superset(Set("401", "403"), responses);
                if (operation.Json["requestBody"] is not null)
                    Assert.Superset(Set("400", "413", "415"), responses);
            }
        );
    }

    [Fact]
    public async Task Every_schema_is_described_with_its_dutch_term()
    {
        string[] standard = ["Problem", "InputFault"];
        var schemas = (await Document())["components"]!["schemas"]!.AsObject();

        Assert.All(
            schemas.Where(schema =>
                !standard.Contains(schema.Key) && !schema.Key.EndsWith("Page", StringComparison.Ordinal)
            ),
            schema => Assert.True(((string?)schema.Value!["description"])?.Contains("Dutch: ") == true, schema.Key)
        );
    }

    private static async Task<IReadOnlyList<(string Name, JsonNode Json)>> Operations() =>
        [
            .. from path in (await Document())["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            where Methods.Contains(operation.Key)
            select ($"{operation.Key} {path.Key}", operation.Value!),
        ];

    private static IEnumerable<JsonNode> ContentsOf(JsonNode operation) =>
        operation["responses"]!
            .AsObject()
            .Select(response => response.Value!["content"])
            .Append(operation["requestBody"]?["content"])
            .OfType<JsonNode>();

    private static HashSet<string> Set(params string[] statuses) => [.. statuses];

    private static async Task<JsonNode> Document() => JsonNode.Parse(await Served())!;

    private static async Task<string> Served() =>
        await (await RegisterApi.On(TestDatabase.Sqlite)).Anonymous().GetStringAsync("/v1/openapi.json");

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
