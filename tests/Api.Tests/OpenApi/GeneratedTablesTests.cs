using System.Runtime.CompilerServices;
using Accreditation.Api.Operations;
using Accreditation.Application.Events;
using Accreditation.Domain.Subscriptions.Deliveries;

namespace Accreditation.Api.Tests.OpenApi;

/// <summary>What pages say about the code is what the code says: <c>dotnet run --project src/Api -- tables docs/….md</c>.</summary>
public class GeneratedTablesTests
{
    [Theory]
    [InlineData("events.md", "event-types")]
    [InlineData("delivery-guarantees.md", "retry-table")]
    public void The_page_says_what_the_code_does(string name, string mark)
    {
        var page = Page(name);

        Assert.Contains($"<!-- {mark} -->", page, StringComparison.Ordinal);
        Assert.Equal(GeneratedTables.Refresh(page), page);
    }

    [Fact]
    public void Every_type_and_every_attempt_has_its_row()
    {
        Assert.All(EventCatalogue.Types, type => Assert.Contains($"| `{type.Name}` |", Page("events.md")));
        Assert.All(
            Enumerable.Range(1, RetryTable.Standard.Count),
            attempt => Assert.Contains($"\n| {attempt} | ", Page("delivery-guarantees.md"), StringComparison.Ordinal)
        );
    }

    private static string Page(string name, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", name));
}
