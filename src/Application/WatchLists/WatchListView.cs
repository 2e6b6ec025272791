using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;

namespace Accreditation.Application.WatchLists;

/// <summary>A watch-list, without its entries.</summary>
[Dutch("volglijst")]
public sealed record WatchListView : IRevisioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>What the organisation calls it.</summary>
    public required string Name { get; init; }

    /// <summary>How many entries it has.</summary>
    public required int EntryCount { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    internal static WatchListView Of(WatchList list) =>
        new()
        {
            Id = list.Id,
            Revision = list.Revision,
            Name = list.Name,
            EntryCount = list.EntryCount,
            CreatedAt = list.CreatedAt,
        };
}
