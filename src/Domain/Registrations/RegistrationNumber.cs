using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>
/// The number under which somebody is registered (Dutch: registratienummer): <c>W</c>, eight random digits and a check
/// letter. Opaque, given out once, never used again.
/// </summary>
/// <remarks>
/// The check letter is the digits modulo 23, as one of the 23 letters that cannot be taken for a digit. 23 is prime and
/// divides neither a power of ten times a difference of two digits nor that times nine, so no single wrong digit and no
/// swap of neighbouring digits keeps the letter; a wrong or swapped letter breaks the form or differs from the right one.
/// </remarks>
[JsonConverter(typeof(AsText))]
public sealed partial record RegistrationNumber
{
    /// <summary>The length of every number.</summary>
    public const int Length = 10;

    /// <summary>The form of every number, as a regular expression.</summary>
    public const string Pattern = "^W[0-9]{8}[A-HJ-NP-TV-Z]$";

    private const string CheckLetters = "ABCDEFGHJKLMNPQRSTVWXYZ";

    private RegistrationNumber(string value) => Value = value;

    /// <summary>The number as text.</summary>
    public string Value { get; }

    /// <summary>Reads a number; a wrong form and a wrong check letter are two different errors.</summary>
    public static Result<RegistrationNumber> Parse(string? text)
    {
        if (text is not { Length: Length } || !Form().IsMatch(text))
            return RegistrationErrors.NumberMalformed;
        if (CheckLetterOf(text.AsSpan(1, 8)) != text[^1])
            return RegistrationErrors.NumberCheckFailed;

        return new RegistrationNumber(text);
    }

    /// <summary>Reads a number that is known to be right, as from the store.</summary>
    public static RegistrationNumber FromStore(string text) => new(text);

    /// <summary>Draws a number. Numbers that could be read as a citizen service number are passed over.</summary>
    /// <param name="random">Gives a whole number from 0 up to, not including, its argument.</param>
    public static RegistrationNumber Draw(Func<int, int> random)
    {
        while (true)
        {
            var digits = random(100_000_000).ToString("D8");
            if (!Bsn.OccursIn(digits))
                return new RegistrationNumber($"W{digits}{CheckLetterOf(digits)}");
        }
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    private static char CheckLetterOf(ReadOnlySpan<char> digits) =>
        CheckLetters[int.Parse(digits) % CheckLetters.Length];

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    private sealed class AsText : JsonConverter<RegistrationNumber>
    {
        public override RegistrationNumber Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var parsed = Parse(reader.GetString());
            return parsed.Error is null ? parsed.Value : throw new JsonException(parsed.Error.Detail);
        }

        public override void Write(Utf8JsonWriter writer, RegistrationNumber value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
