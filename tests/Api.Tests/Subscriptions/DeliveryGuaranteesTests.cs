using Accreditation.Api.Subscriptions;
using Accreditation.Domain.Subscriptions.Deliveries;

namespace Accreditation.Api.Tests.Subscriptions;

public class DeliveryGuaranteesTests
{
    [Fact]
    public void The_page_says_what_the_code_does()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "delivery-guarantees.md"));

        Assert.Equal(DeliveryPage.Refresh(page), page);
    }

    [Fact]
    public void The_table_has_every_attempt() =>
        Assert.All(
            Enumerable.Range(1, RetryTable.Standard.Count),
            attempt => Assert.Contains($"| {attempt} |", DeliveryPage.RetryTableText(), StringComparison.Ordinal)
        );

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Accreditation.sln")))
                return folder.FullName;

        throw new DirectoryNotFoundException("The repository is not above the tests.");
    }
}
