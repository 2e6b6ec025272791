using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Accreditation.Application.Events;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Events;

/// <summary>What was published once stays: types by name, payloads as they were, and the page that explains them.</summary>
public class CatalogueTests
{
    private static readonly JsonSerializerOptions Strict = new(EventCatalogue.Json)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    [Fact]
    public async Task Every_published_type_has_a_schema_by_name_and_an_example()
    {
        var document = (await (await RegisterApi.On(TestDatabase.Sqlite)).Anonymous().Read("/v1/openapi.json")).Json!;
        var schemas = document["components"]!["schemas"]!;
        var examples = document["paths"]!["/events"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]![
            "examples"
        ]!;

        Assert.All(
            EventCatalogue.Types,
            type =>
            {
                Assert.NotNull(schemas[type.Payload.Name]?["properties"]?["number"]);
                Assert.Equal(type.Name, (string?)examples[type.Name]?["value"]?["items"]?[0]?["type"]);
                Assert.Equal(
                    $"#/components/schemas/{type.Payload.Name}",
                    (string?)schemas["CloudEvent"]!["properties"]!["type"]!["x-payloads"]![type.Name]
                );
            }
        );
    }

    [Fact]
    public void Every_published_type_has_a_payload_in_the_corpus()
    {
        var kept = Corpus().Select(it => it.Type).ToHashSet();

        Assert.Subset(kept, EventCatalogue.Types.Select(type => type.Name).ToHashSet());
    }

    [Fact]
    public void Payloads_stay_readable_as_they_were_published()
    {
        Assert.All(
            Corpus(),
            it =>
            {
                var type = EventCatalogue.Find(it.Type);
                Assert.NotNull(type);
                var read = it.Data.Deserialize(type.Payload, Strict);
                var written = JsonSerializer.SerializeToNode(read, type.Payload, EventCatalogue.Json);
                Assert.True(JsonNode.DeepEquals(it.Data, written), $"{it.Type}: {written}");
            }
        );
    }

    [Fact]
    public async Task Payloads_keep_to_the_published_schemas()
    {
        var document = (await (await RegisterApi.On(TestDatabase.Sqlite)).Anonymous().Read("/v1/openapi.json")).Json!;
        var schemas = document["components"]!["schemas"]!;

        Assert.All(
            Corpus(),
            it =>
            {
                var schema = schemas[EventCatalogue.Find(it.Type)!.Payload.Name]!;
                var members = it.Data.AsObject().Select(member => member.Key).ToHashSet();
                var known = schema["properties"]!.AsObject().Select(member => member.Key).ToHashSet();
                var required = schema["required"]!.AsArray().Select(member => (string)member!).ToHashSet();
                Assert.Subset(known, members);
                Assert.Subset(members, required);
            }
        );
    }

    private static IEnumerable<(string Type, JsonNode Data)> Corpus() =>
        Directory
            .GetFiles(Path.Combine(Here(), "Corpus"), "*.json")
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .Select(kept => ((string)kept["type"]!, kept["data"]!));

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
