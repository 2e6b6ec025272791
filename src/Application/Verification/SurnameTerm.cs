using Accreditation.Domain.Consultants;

namespace Accreditation.Application.Verification;

/// <summary>
/// A surname as somebody types it: <c>Berg</c> and <c>van der Berg</c> both mean the surname that is kept as <c>Berg</c>
/// with the prefix <c>van der</c>.
/// </summary>
internal static class SurnameTerm
{
    private const int LongestPrefix = 4;

    /// <summary>The search keys that it can mean: as typed, and with one to four first words taken for a prefix.</summary>
    public static IReadOnlyList<string> Keys(string surname)
    {
        var words = NameFolding.Fold(surname).Split(' ');
        return
        [
            .. Enumerable.Range(0, Math.Min(words.Length, LongestPrefix + 1)).Select(i => string.Join(' ', words[i..])),
        ];
    }

    /// <summary>Whether a name is the one that was typed.</summary>
    public static bool Matches(string surname, PersonName name)
    {
        var typed = NameFolding.Fold(surname);
        return typed == name.SearchKey || typed == NameFolding.Fold($"{name.Prefix} {name.Surname}");
    }
}
