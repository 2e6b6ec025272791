using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;

namespace Accreditation.Api.WatchLists;

/// <summary>A new watch-list.</summary>
/// <param name="Name">What it is to be called, without names of people.</param>
[Dutch("nieuwe volglijst")]
internal sealed record BeginWatchListRequest(string Name);

/// <summary>Everything that a watch-list follows.</summary>
/// <param name="Rows">At most 5,000 rows; none empties the list.</param>
[Dutch("inhoud van een volglijst")]
internal sealed record ReplaceWatchEntriesRequest(IReadOnlyList<WatchRowRequest> Rows)
{
    public IReadOnlyList<WatchRow> ToRows() =>
        [.. Rows.Select(row => row is null ? null! : new WatchRow(row.Number, row.Reference))];
}

/// <summary>A number to follow.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Reference">The organisation's own reference, given back wherever the number is shown.</param>
[Dutch("regel van een volglijst")]
internal sealed record WatchRowRequest(string Number, string? Reference = null);

/// <summary>What a consultant consents to.</summary>
/// <param name="ShareThemeCoverage">Whether the organisation may know if the themes of the rules are covered.</param>
[Dutch("toestemming om te volgen")]
internal sealed record ConsentRequest(bool ShareThemeCoverage);
