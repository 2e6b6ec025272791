using Accreditation.Domain.Registrations;

namespace Accreditation.Domain.WatchLists;

/// <summary>
/// One number on a watch-list, as the organisation gave it: where it was merged, the surviving number is found at reading, so
/// that a merge and its undoing need no change here.
/// </summary>
public sealed class WatchEntry
{
    /// <summary>The longest reference.</summary>
    public const int ReferenceMaxLength = 100;

    /// <summary>The list.</summary>
    public required Guid WatchListId { get; init; }

    /// <summary>The number.</summary>
    public required RegistrationNumber Number { get; init; }

    /// <summary>The organisation's own reference.</summary>
    public required string? Reference { get; init; }

    /// <summary>Since when it is on the list.</summary>
    public required DateTimeOffset AddedAt { get; init; }
}
