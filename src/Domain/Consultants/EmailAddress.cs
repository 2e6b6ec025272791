using System.Text.RegularExpressions;

namespace Accreditation.Domain.Consultants;

/// <summary>
/// An e-mail address, kept in lower case: mail systems do not tell capitals apart, and the register compares addresses.
/// </summary>
public sealed partial record EmailAddress
{
    /// <summary>The longest address that mail systems accept.</summary>
    public const int MaxLength = 254;

    private EmailAddress(string value) => Value = value;

    /// <summary>The address as text.</summary>
    public string Value { get; }

    /// <summary>Reads an address, or null when the text is none.</summary>
    public static EmailAddress? TryParse(string? text) =>
        text?.Trim() is { Length: <= MaxLength } trimmed && Form().IsMatch(trimmed)
            ? new EmailAddress(trimmed.ToLowerInvariant())
            : null;

    /// <summary>Reads an address that is known to be well-formed, as from the store.</summary>
    public static EmailAddress Parse(string text) =>
        TryParse(text) ?? throw new FormatException("Not an e-mail address.");

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex(
        @"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
