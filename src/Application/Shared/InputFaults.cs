using System.Text;
using System.Text.Json;
using Accreditation.Domain.Shared;
using FluentValidation.Results;

namespace Accreditation.Application.Shared;

/// <summary>Turns validation failures into faults in the names of the request.</summary>
internal static class InputFaults
{
    /// <summary>More faults than this help nobody, and an answer must not be many times larger than its request.</summary>
    public const int Most = 50;

    public static InputFault Of(string source, ValidationFailure failure) =>
        failure.CustomState as InputFault
        ?? new(source, Location(source, failure.PropertyName), Code(failure.ErrorCode), failure.ErrorMessage);

    private static string Location(string source, string property)
    {
        var names = property
            .Replace("[", ".", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal)
            .Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Where(name => name is not "Value") // the content of a Patch<T>
            .Select(JsonNamingPolicy.CamelCase.ConvertName);

        return source == "body" ? "#" + string.Concat(names.Select(name => "/" + name)) : string.Join('.', names);
    }

    private static string Code(string errorCode)
    {
        var name = errorCode.Replace("Validator", "", StringComparison.Ordinal);
        var kebab = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }
}
