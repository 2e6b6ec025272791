using Accreditation.Domain.Consultants;

namespace Accreditation.Domain.Tests.Consultants;

public class PersonNameTests
{
    [Theory]
    [InlineData("A.B.", "van der", "Voorbeeld", "A.B. van der Voorbeeld")]
    [InlineData("Th.", null, "Één-Twee", "Th. Één-Twee")]
    [InlineData("J.-P.", "'t", "O’Zo", "J.-P. 't O’Zo")]
    public void A_name_is_shown_as_initials_prefix_and_surname(
        string initials,
        string? prefix,
        string surname,
        string shown
    ) => Assert.Equal(shown, PersonName.Of(initials, null, prefix, surname).Value.Display);

    [Theory]
    [InlineData("Čapková", "capkova")]
    [InlineData("Müller-Straße", "muller strasse")]
    [InlineData("O’Brien", "obrien")]
    [InlineData("Łoś", "los")]
    [InlineData("Ĳsselstein", "ijsselstein")]
    [InlineData("Ångström  Øre", "angstrom ore")]
    public void The_search_key_has_no_capitals_diacritics_or_punctuation(string surname, string key) =>
        Assert.Equal(key, PersonName.Of("A.", null, "van", surname).Value.SearchKey);

    [Fact]
    public void A_letter_written_as_two_characters_has_the_same_search_key() =>
        Assert.Equal("renee", AConsultant.Name("A.", null, null, "Rene\u0301e").SearchKey);

    [Theory]
    [InlineData("AB", null, "Voorbeeld", "#/name/initials")]
    [InlineData("A.", "R2D2", "Voorbeeld", "#/name/givenName")]
    [InlineData("A.", null, "<b>", "#/name/surname")]
    [InlineData(" ", null, "Voorbeeld", "#/name/initials")]
    [InlineData("A.", null, null, "#/name/surname")]
    public void A_misspelt_part_is_named(string initials, string? givenName, string? surname, string location)
    {
        var error = PersonName.Of(initials, givenName, null, surname).Error!;

        Assert.Equal("input.invalid", error.Code);
        Assert.Equal(location, Assert.Single(error.Faults).Location);
    }

    [Fact]
    public void All_faults_come_at_once() =>
        Assert.Equal(3, PersonName.Of("", null, "7", new string('a', 101)).Error!.Faults.Count);

    [Fact]
    public void A_name_that_holds_a_bsn_is_refused_as_such()
    {
        var error = PersonName.Of("A.", null, null, "111222333").Error!;

        Assert.Equal("input.bsn-refused", error.Code);
        Assert.Contains(error.Faults, fault => fault is { Location: "#/name/surname", Code: "input.bsn-refused" });
    }
}
