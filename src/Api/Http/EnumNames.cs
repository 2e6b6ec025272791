using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Accreditation.Api.Http;

/// <summary>The names of enum values on the wire: lower-case kebab.</summary>
internal static class EnumNames
{
    public static IEnumerable<string> Of(Type type) =>
        Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}

/// <summary>An enum value in the query string.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
internal readonly record struct QueryEnum<TEnum>(TEnum Value)
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> Values = Enum.GetValues<TEnum>().ToDictionary(EnumNames.Of);

    public static bool TryParse(
        string? text,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out QueryEnum<TEnum> result
    )
    {
        var known = Values.TryGetValue(text ?? "", out var value);
        result = new QueryEnum<TEnum>(value);
        return known;
    }
}
