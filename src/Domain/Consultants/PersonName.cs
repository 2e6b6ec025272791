using System.Text.RegularExpressions;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Consultants;

/// <summary>The name of a person as the Dutch write it: initials, given name, prefix (tussenvoegsel) and surname.</summary>
public sealed partial record PersonName
{
    /// <summary>The longest initials.</summary>
    public const int InitialsMaxLength = 20;

    /// <summary>The longest given name.</summary>
    public const int GivenNameMaxLength = 60;

    /// <summary>The longest prefix.</summary>
    public const int PrefixMaxLength = 30;

    /// <summary>The longest surname.</summary>
    public const int SurnameMaxLength = 100;

    /// <summary>The longest search key: a folded letter can become two.</summary>
    public const int SearchKeyMaxLength = 2 * SurnameMaxLength;

    private PersonName(string initials, string? givenName, string? prefix, string surname) =>
        (Initials, GivenName, Prefix, Surname) = (initials, givenName, prefix, surname);

    /// <summary>The initials with their dots, such as <c>A.B.</c> or <c>Th.</c></summary>
    public string Initials { get; }

    /// <summary>The name used in conversation.</summary>
    public string? GivenName { get; }

    /// <summary>The prefix, such as <c>van der</c>, as written in the middle of a name.</summary>
    public string? Prefix { get; }

    /// <summary>The surname without its prefix.</summary>
    public string Surname { get; }

    /// <summary>The name that the register shows.</summary>
    public string Display => string.Join(' ', new[] { Initials, Prefix, Surname }.OfType<string>());

    /// <summary>The surname as it is searched: lower case, without diacritics and without the prefix.</summary>
    public string SearchKey => NameFolding.Fold(Surname);

    /// <summary>The first initial as it is searched: one lower-case letter without diacritics.</summary>
    public string FirstInitial => NameFolding.Fold(Initials)[..1];

    /// <summary>A name, or every fault in it.</summary>
    public static Result<PersonName> Of(string? initials, string? givenName, string? prefix, string? surname)
    {
        var faults = FreeText
            .Required("#/name/initials", initials, InitialsMaxLength)
            .Concat(FreeText.Optional("#/name/givenName", givenName, GivenNameMaxLength))
            .Concat(FreeText.Optional("#/name/prefix", prefix, PrefixMaxLength))
            .Concat(FreeText.Required("#/name/surname", surname, SurnameMaxLength))
            .Concat(Misspelt("#/name/initials", initials, InitialsForm(), "Write initials with dots, such as 'A.B.'."))
            .Concat(Misspelt("#/name/givenName", givenName, NameForm(), NameAdvice))
            .Concat(Misspelt("#/name/prefix", prefix, NameForm(), NameAdvice))
            .Concat(Misspelt("#/name/surname", surname, NameForm(), NameAdvice));
        if (FreeText.ErrorFor(faults) is { } error)
            return error;

        return new PersonName(
            FreeText.Tidy(initials)!,
            FreeText.Tidy(givenName),
            FreeText.Tidy(prefix),
            FreeText.Tidy(surname)!
        );
    }

    /// <summary>A name that is known to be right, as from the store.</summary>
    public static PersonName FromStore(string initials, string? givenName, string? prefix, string surname) =>
        new(initials, givenName, prefix, surname);

    /// <inheritdoc />
    public override string ToString() => Display;

    private const string NameAdvice =
        "Use letters, blanks, hyphens, apostrophes and dots, and begin with a letter or apostrophe.";

    private static IEnumerable<InputFault> Misspelt(string location, string? text, Regex form, string advice) =>
        FreeText.Tidy(text) is { } tidy && !form.IsMatch(tidy)
            ? [FreeText.Fault(location, ConsultantErrors.NameMisspeltCode, advice)]
            : [];

    [GeneratedRegex(@"^\p{Lu}\p{L}{0,3}\.([ -]?\p{Lu}\p{L}{0,3}\.)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex InitialsForm();

    [GeneratedRegex(@"^['’ʼ]?\p{L}[\p{L}\p{M} .'’ʼ-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();
}
