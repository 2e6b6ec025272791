using System.Collections.Frozen;
using System.Text;

namespace Accreditation.Domain.Consultants;

/// <summary>
/// Brings names to one form for searching and comparing: lower case, without diacritics, without punctuation. The table is
/// our own because the culture is invariant, where the platform does not decompose letters, and because a stored search key
/// must not change with the platform.
/// </summary>
public static class NameFolding
{
    private static readonly (string Base, string Letters)[] Table =
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("ae", "æ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ðďđḋḍḏḑḓ"),
        ("e", "èéêëēĕėęěȅȇȩəḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
        ("ij", "ĳ"),
        ("j", "ĵǰ"),
        ("k", "ķĸǩḱḳḵ"),
        ("l", "ĺļľłḷḹḻḽ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňŋǹṅṇṉṋ"),
        ("o", "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("oe", "œ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("ss", "ß"),
        ("t", "ţťŧțṫṭṯṱẗ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
    ];

    private static readonly FrozenDictionary<char, string> BaseOf = Table
        .SelectMany(row => row.Letters.Select(letter => (letter, row.Base)))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.Base);

    /// <summary>The folded form of a name; words are parted by one space.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant())
        {
            if (BaseOf.TryGetValue(letter, out var basic))
                folded.Append(basic);
            else if (char.IsLetterOrDigit(letter))
                folded.Append(letter);
            else if (letter is ' ' or '-' && folded is [.., not ' '])
                folded.Append(' ');
        }

        return folded.ToString().Trim();
    }
}
