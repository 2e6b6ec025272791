using System.Text.Json;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Tests.Registrations;

public class RegistrationNumberTests
{
    private const string Typeable = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcwz0123456789 -";
    private static readonly Random Chance = new(20261122);

    [Fact]
    public void Every_drawn_number_can_be_read_and_has_the_published_form()
    {
        foreach (var number in Drawn(2000))
        {
            Assert.Equal(number, RegistrationNumber.Parse(number.Value).Value);
            Assert.Equal(RegistrationNumber.Length, number.Value.Length);
        }
    }

    [Fact]
    public void Every_wrong_character_is_caught()
    {
        foreach (var number in Drawn(1000))
            for (var i = 0; i < RegistrationNumber.Length; i++)
                foreach (var wrong in Typeable.Where(c => c != number.Value[i]))
                    Assert.NotNull(RegistrationNumber.Parse(number.Value[..i] + wrong + number.Value[(i + 1)..]).Error);
    }

    [Fact]
    public void Every_swap_of_neighbours_is_caught()
    {
        foreach (var text in Drawn(5000).Select(n => n.Value))
            for (var i = 0; i + 1 < text.Length; i++)
                if (text[i] != text[i + 1])
                    Assert.NotNull(RegistrationNumber.Parse(text[..i] + text[i + 1] + text[i] + text[(i + 2)..]).Error);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("W1234567")]
    [InlineData("w00000001B")]
    [InlineData("W00000001I")]
    [InlineData("W0000000١B")]
    [InlineData("W00000001B\n")]
    public void A_wrong_form_is_told_from_a_wrong_check_letter(string? text)
    {
        Assert.Equal("registration.number-malformed", RegistrationNumber.Parse(text).Error?.Code);
        Assert.Equal("registration.number-check-failed", RegistrationNumber.Parse("W00000001C").Error?.Code);
        Assert.Null(RegistrationNumber.Parse("W00000001B").Error);
    }

    [Fact]
    public void No_number_can_be_taken_for_a_citizen_service_number()
    {
        var draws = new Queue<int>([10_000_008, 10_000_009]);

        var number = RegistrationNumber.Draw(_ => draws.Dequeue());

        Assert.StartsWith("W10000009", number.Value);
        Assert.DoesNotContain(Drawn(2000), n => Bsn.OccursIn(n.Value));
    }

    [Fact]
    public void It_travels_as_text()
    {
        var json = JsonSerializer.Serialize(A.Number());

        Assert.Equal($"\"{A.Number()}\"", json);
        Assert.Equal(A.Number(), JsonSerializer.Deserialize<RegistrationNumber>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RegistrationNumber>("\"W00000001C\""));
    }

    private static IEnumerable<RegistrationNumber> Drawn(int count) =>
        Enumerable.Range(0, count).Select(_ => RegistrationNumber.Draw(Chance.Next));
}
