using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>
/// The number under which a course is accredited (accreditatienummer). It is drawn at the first accreditation, stays with
/// the course and is never used for another; it says nothing about the provider, the date or how many courses there are.
/// </summary>
public sealed partial record AccreditationNumber
{
    /// <summary>The length of every number.</summary>
    public const int Length = 12;

    /// <summary>The accepted form, as a regular expression.</summary>
    public const string Pattern = "^ACC-[2-9A-HJKMNP-Z]{8}$";

    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private AccreditationNumber(string value) => Value = value;

    /// <summary>The number as text.</summary>
    public string Value { get; }

    /// <summary>A new one, at random.</summary>
    public static AccreditationNumber Draw() => new($"ACC-{RandomNumberGenerator.GetString(Alphabet, 8)}");

    /// <summary>Reads one, or null when the text has another form.</summary>
    public static AccreditationNumber? TryParse(string? text) =>
        text is { Length: Length } && Form().IsMatch(text) ? new AccreditationNumber(text) : null;

    /// <summary>Reads one that is known to be well-formed, as from the store.</summary>
    public static AccreditationNumber Parse(string text) =>
        TryParse(text) ?? throw new FormatException("Not an accreditation number.");

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
