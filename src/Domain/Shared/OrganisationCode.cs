using System.Text.RegularExpressions;

namespace Accreditation.Domain.Shared;

/// <summary>
/// Names an organisation: a municipality by its CBS code (<c>GM0363</c>), a government body by its OIN (20 digits), any
/// other organisation by a code of its own (<c>ORG-</c> with letters, digits and hyphens). The <c>organisation</c> claim of
/// a token carries the same code.
/// </summary>
public sealed partial record OrganisationCode
{
    /// <summary>The longest code.</summary>
    public const int MaxLength = 40;

    /// <summary>The accepted forms, as a regular expression.</summary>
    public const string Pattern = "^(GM[0-9]{4}|[0-9]{20}|ORG-[A-Z0-9-]{2,36})$";

    /// <summary>The code of the fault when a text has none of the accepted forms.</summary>
    public const string MalformedCode = "input.organisation-malformed";

    /// <summary>What to tell whoever sent a text in none of the accepted forms.</summary>
    public const string Advice =
        "Use a CBS municipality code (GM0363), an OIN (20 digits) or ORG- with capitals, digits and hyphens.";

    private OrganisationCode(string value) => Value = value;

    /// <summary>The code as text.</summary>
    public string Value { get; }

    /// <summary>Whether it names a municipality.</summary>
    public bool IsMunicipality => Value.StartsWith("GM", StringComparison.Ordinal);

    /// <summary>Reads a code, or null when the text has none of the accepted forms.</summary>
    public static OrganisationCode? TryParse(string? text) =>
        text is not null && Form().IsMatch(text) ? new OrganisationCode(text) : null;

    /// <summary>Reads a code that is known to be well-formed, as from the store.</summary>
    public static OrganisationCode Parse(string text) =>
        TryParse(text) ?? throw new FormatException("Not an organisation code.");

    /// <inheritdoc />
    public override string ToString() => Value;

    // In .NET a line feed may follow a dollar sign.
    [GeneratedRegex(Pattern + @"(?!\n)", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
