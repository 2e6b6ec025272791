using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Tests.Shared;

public class BsnTests
{
    [Theory]
    [InlineData("111222333")]
    [InlineData("my number is 111222333.")]
    [InlineData("111.222.333")]
    [InlineData("1112 22 333")]
    [InlineData("10000008")]
    public void A_number_that_passes_the_eleven_test_is_recognised(string text) => Assert.True(Bsn.OccursIn(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("111222334")]
    [InlineData("+31612345678")]
    [InlineData("06-12345678")]
    [InlineData("000000000")]
    [InlineData("from 2024-03-01 to 2025-03-01")]
    public void Other_text_is_not(string? text) => Assert.False(Bsn.OccursIn(text));
}
