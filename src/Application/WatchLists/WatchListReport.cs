using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;

namespace Accreditation.Application.WatchLists;

/// <summary>What a watch-list follows after it was sent, row by row in the order in which they were sent.</summary>
[Dutch("verslag van een volglijst")]
public sealed record WatchListReport : IRevisioned
{
    /// <summary>The list.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>How many entries it has now.</summary>
    public required int EntryCount { get; init; }

    /// <summary>How many numbers came onto it.</summary>
    public required int Added { get; init; }

    /// <summary>How many have another reference than before.</summary>
    public required int Updated { get; init; }

    /// <summary>How many were on it and were not sent.</summary>
    public required int Removed { get; init; }

    /// <summary>How many rows did nothing; each says why.</summary>
    public required int Rejected { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<WatchRowReport> Rows { get; init; }

    internal static WatchListReport Of(WatchList list, WatchSheet sheet) =>
        new()
        {
            Id = list.Id,
            Revision = list.Revision,
            EntryCount = list.EntryCount,
            Added = sheet.Added,
            Updated = sheet.Updated,
            Removed = sheet.Removed,
            Rejected = sheet.Rows.Count - sheet.Kept,
            Rows = sheet.Rows,
        };
}
