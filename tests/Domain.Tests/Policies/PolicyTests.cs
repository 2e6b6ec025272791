namespace Accreditation.Domain.Tests.Policies;

public class PolicyTests
{
    [Theory]
    [InlineData("2019-12-31", false)]
    [InlineData("2020-01-01", true)]
    [InlineData("2024-12-31", true)]
    [InlineData("2025-01-01", false)]
    public void A_version_governs_what_starts_from_its_first_to_its_last_day(string day, bool governs)
    {
        var policy = SamplePolicy.Create() with { Until = new DateOnly(2024, 12, 31) };

        Assert.Equal(governs, policy.GovernsStartOn(DateOnly.Parse(day)));
    }
}
