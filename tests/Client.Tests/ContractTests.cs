using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Accreditation.Client.Tests;

/// <summary>The types of the client are those of the document: whoever changes one without the other fails here.</summary>
public class ContractTests
{
    private static readonly JsonNode Schemas = JsonNode.Parse(File.ReadAllText(Document()))!["components"]!["schemas"]!;

    [Theory]
    [InlineData(typeof(RegisterEntry), "RegisterEntryView")]
    [InlineData(typeof(Measure), "MeasureView")]
    [InlineData(typeof(AsOf), "AsOf")]
    [InlineData(typeof(SearchTerms), "SearchRequest")]
    [InlineData(typeof(SearchHits), "RegisterEntryHits")]
    [InlineData(typeof(VerificationRequest), "VerifyRequest")]
    [InlineData(typeof(VerificationQuestion), "VerificationQuestion")]
    [InlineData(typeof(Verification), "VerificationView")]
    [InlineData(typeof(VerifiedItem), "VerifiedItemView")]
    [InlineData(typeof(EventPage), "EventPage")]
    [InlineData(typeof(InputFault), "InputFault")]
    [InlineData(typeof(Problem), "Problem")]
    public void A_record_has_the_members_of_its_schema(Type type, string schema)
    {
        var members = Schemas[schema]!["properties"]!.AsObject();
        var own = type.GetProperties()
            .Where(member => member.Name is not "Extensions")
            .ToDictionary(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name));

        Assert.Equal(members.Select(member => member.Key).Order(), own.Keys.Order());
        Assert.All(
            members,
            member => AssertSame($"{schema}.{member.Key}", member.Value!, own[member.Key].PropertyType)
        );
        Assert.All(members, member => Assert.Equal(MayBeNull(member.Value!), MayBeNull(own[member.Key])));
    }

    [Theory]
    [InlineData(typeof(Standing), "Standing")]
    [InlineData(typeof(MeasureKind), "MeasureKind")]
    [InlineData(typeof(LookUpPurpose), "LookUpPurpose")]
    [InlineData(typeof(VerificationOutcome), "VerificationOutcome")]
    public void An_enumeration_has_the_values_of_its_schema(Type type, string schema) =>
        Assert.Equal(
            Schemas[schema]!["enum"]!.AsArray().Select(value => (string?)value),
            Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)
        );

    private static void AssertSame(string member, JsonNode schema, Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var expected = (string?)schema["type"] switch
        {
            "integer" when (string?)schema["format"] is "int64" => bare == typeof(long),
            "integer" => bare == typeof(int),
            "boolean" => bare == typeof(bool),
            "array" => bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(IReadOnlyList<>),
            "string" when (string?)schema["format"] is "date" => bare == typeof(DateOnly),
            "string" when (string?)schema["format"] is "date-time" => bare == typeof(DateTimeOffset),
            "string" when (string?)schema["format"] is "uuid" => bare == typeof(Guid),
            "string" => bare == typeof(string),
            // A reference: compared by its own row.
            _ => bare.IsEnum || bare.Namespace == typeof(RegisterClient).Namespace,
        };
        Assert.True(expected, $"{member} is {type.Name} and the document says {schema.ToJsonString()}.");
    }

    private static bool MayBeNull(JsonNode schema) =>
        (bool?)schema["nullable"] == true || schema["anyOf"]?.AsArray().Count == 2;

    private static bool MayBeNull(System.Reflection.PropertyInfo member) =>
        new System.Reflection.NullabilityInfoContext().Create(member).WriteState
        is System.Reflection.NullabilityState.Nullable;

    private static string Document([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "openapi", "v1.json"));
}
