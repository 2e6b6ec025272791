using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>A text of the rules in both languages of the register.</summary>
/// <param name="Nl">In Dutch, the language that binds.</param>
/// <param name="En">In English.</param>
[Dutch("tekst in twee talen")]
public sealed record Wording(string Nl, string En)
{
    /// <summary>The longest text in one language.</summary>
    public const int MaxLength = 4000;
}

/// <summary>One choice of a list that the rules define.</summary>
/// <param name="Code">Stable code, lower-case with hyphens.</param>
/// <param name="Wording">What it says.</param>
[Dutch("gecodeerde tekst")]
public sealed record CodedWording(string Code, Wording Wording)
{
    /// <summary>The longest code.</summary>
    public const int CodeMaxLength = 50;

    /// <summary>The accepted form of a code, as a regular expression.</summary>
    public const string CodePattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
}
