using System.Reflection;
using System.Runtime.CompilerServices;
using Accreditation.Api.Http;
using Accreditation.Api.Problems;
using Accreditation.Application;
using Accreditation.Domain.Shared;

namespace Accreditation.Architecture.Tests;

public class ProblemPageTests
{
    private static readonly IReadOnlyList<Error> Errors = [.. Catalogues().SelectMany(ErrorsOf)];

    [Fact]
    public void Every_error_code_has_a_page_with_the_status_of_its_kind() =>
        Assert.All(
            Errors,
            error =>
            {
                Assert.True(ProblemCatalogue.All.TryGetValue(error.Code, out var page), error.Code);
                Assert.Contains(page.Status, StatusesOf(error.Kind));
            }
        );

    [Fact]
    public void Every_page_is_of_a_code_that_can_occur()
    {
        var occurring = Errors
            .Select(error => error.Code)
            .Concat(Enumerable.Range(400, 200).Select(HttpErrors.CodeOf))
            .ToHashSet();

        Assert.Empty(ProblemCatalogue.All.Keys.Except(occurring));
    }

    private static int[] StatusesOf(ErrorKind kind) =>
        kind switch
        {
            ErrorKind.Invalid => [400, 428],
            ErrorKind.Forbidden => [403],
            ErrorKind.NotFound => [404],
            ErrorKind.RuleBroken or ErrorKind.Conflict => [409],
            ErrorKind.Gone => [410],
            ErrorKind.Moved => [308],
            ErrorKind.Stale => [412],
            ErrorKind.KeyReused => [422],
            ErrorKind.TooLarge => [413],
            ErrorKind.TooMany => [429],
            _ => [],
        };

    private static IEnumerable<Type> Catalogues() =>
        new[] { typeof(Error).Assembly, typeof(ApplicationServices).Assembly, typeof(HttpErrors).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal));

    private static IEnumerable<Error> ErrorsOf(Type catalogue)
    {
        const BindingFlags Everything = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var fields = catalogue.GetFields(Everything).Where(field => field.FieldType == typeof(Error));
        var methods = catalogue.GetMethods(Everything).Where(method => method.ReturnType == typeof(Error));

        return fields
            .Select(field => (Error)field.GetValue(null)!)
            .Concat(methods.Select(method => (Error)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!));
    }

    private static object? Sample(ParameterInfo parameter) =>
        parameter.ParameterType switch
        {
            var type when type == typeof(string) => "sample",
            var type when type.IsArray => Array.CreateInstance(type.GetElementType()!, 0),
            var type when type.IsValueType => Activator.CreateInstance(type),
            { IsInterface: true, IsGenericType: true } type => Array.CreateInstance(type.GenericTypeArguments[0], 0),
            var type => RuntimeHelpers.GetUninitializedObject(type),
        };
}
