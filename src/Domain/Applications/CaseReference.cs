using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Accreditation.Domain.Applications;

/// <summary>
/// The number under which people speak about a case (zaakkenmerk). It says nothing about the person, the date or how many
/// cases there are, and leaves out letters and digits that are mistaken for each other.
/// </summary>
public sealed partial record CaseReference
{
    /// <summary>The length of every reference.</summary>
    public const int Length = 10;

    /// <summary>The accepted form, as a regular expression.</summary>
    public const string Pattern = "^A-[2-9A-HJKMNP-Z]{8}$";

    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private CaseReference(string value) => Value = value;

    /// <summary>The reference as text.</summary>
    public string Value { get; }

    /// <summary>A new one, at random.</summary>
    public static CaseReference Draw() => new($"A-{RandomNumberGenerator.GetString(Alphabet, 8)}");

    /// <summary>Reads one, or null when the text has another form.</summary>
    public static CaseReference? TryParse(string? text) =>
        text is not null && Form().IsMatch(text) ? new CaseReference(text) : null;

    /// <summary>Reads one that is known to be well-formed, as from the store.</summary>
    public static CaseReference Parse(string text) =>
        TryParse(text) ?? throw new FormatException("Not a case reference.");

    /// <inheritdoc />
    public override string ToString() => Value;

    // In .NET a line feed may follow a dollar sign.
    [GeneratedRegex(Pattern + @"(?!\n)", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
