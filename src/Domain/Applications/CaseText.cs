using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>A note, reason or condition in a case: never empty, limited, without a citizen service number.</summary>
public sealed record CaseText
{
    /// <summary>The longest text.</summary>
    public const int MaxLength = 2000;

    private CaseText(string value) => Value = value;

    /// <summary>The text itself.</summary>
    public string Value { get; }

    /// <summary>Reads a text, or null when it is empty or breaks a rule of <see cref="FreeText"/>.</summary>
    public static CaseText? TryParse(string? text) =>
        FreeText.Required("#", text, MaxLength).Any() ? null : new CaseText(FreeText.Tidy(text)!);

    /// <summary>Reads a text that is known to be acceptable, as from the store.</summary>
    public static CaseText Parse(string text) => TryParse(text) ?? throw new FormatException("Not an acceptable text.");

    /// <inheritdoc />
    public override string ToString() => Value;
}
