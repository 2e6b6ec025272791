namespace Accreditation.Domain.Shared;

/// <summary>The rules for every text that people write: length, no control characters, never a BSN.</summary>
public static class FreeText
{
    /// <summary>A required text without blanks around it is absent.</summary>
    public const string RequiredCode = "input.required";

    /// <summary>A text is longer than its limit.</summary>
    public const string TooLongCode = "input.too-long";

    /// <summary>A text holds a character that cannot be shown.</summary>
    public const string UnprintableCode = "input.unprintable";

    /// <summary>The text without blanks around it; null when nothing is left.</summary>
    public static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The faults of a text that has to be there.</summary>
    public static IEnumerable<InputFault> Required(string location, string? text, int maxLength) =>
        Tidy(text) is null ? [Fault(location, RequiredCode, "Fill this in.")] : Optional(location, text, maxLength);

    /// <summary>The faults of a text that may be left out.</summary>
    public static IEnumerable<InputFault> Optional(string location, string? text, int maxLength)
    {
        if (text is null)
            yield break;
        if (text.Length > maxLength)
            yield return Fault(location, TooLongCode, $"Use at most {maxLength} characters.");
        if (text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')))
            yield return Fault(location, UnprintableCode, "Leave out control characters.");
        if (Bsn.OccursIn(text))
            yield return BsnFault(location);
    }

    /// <summary>One fault in the body.</summary>
    public static InputFault Fault(string location, string code, string detail) => new("body", location, code, detail);

    /// <summary>The error for a list of faults, or null when there are none.</summary>
    public static Error? ErrorFor(IEnumerable<InputFault> faults) =>
        faults.ToArray() is { Length: > 0 } all ? SharedErrors.Invalid(all) : null;

    private static InputFault BsnFault(string location) =>
        Fault(location, SharedErrors.BsnRefusedCode, "This looks like a citizen service number (BSN); leave it out.");
}
