using Accreditation.Domain.Shared;

namespace Accreditation.Domain.WatchLists;

/// <summary>Every expected failure around watch-lists.</summary>
public static class WatchListErrors
{
    /// <summary>There is no such watch-list, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("watch-list");

    /// <summary>The number is not on the list.</summary>
    public static readonly Error EntryNotFound = SharedErrors.NotFound("entry on this watch-list");

    /// <summary>The organisation does not follow the consultant, and the consultant decided nothing about it.</summary>
    public static readonly Error WatcherNotFound = SharedErrors.NotFound("watcher");

    /// <summary>The token names no organisation.</summary>
    public static readonly Error NoOrganisation = new(
        "watch-list.no-organisation",
        ErrorKind.Forbidden,
        "A watch-list belongs to an organisation, and this token names none; ask for one with the claim 'organisation'."
    );

    /// <summary>Another list of the organisation has the name.</summary>
    public static readonly Error NameTaken = new(
        "watch-list.name-taken",
        ErrorKind.Conflict,
        "Another watch-list of your organisation has this name; use that one, or choose another name."
    );

    /// <summary>The organisation has as many lists as it can have.</summary>
    public static readonly Error TooMany = new(
        "watch-list.too-many",
        ErrorKind.RuleBroken,
        $"An organisation has at most {WatchList.MaxPerOrganisation} watch-lists; delete one, or use one that exists."
    );

    /// <summary>The list is used by something that has to go first.</summary>
    public static readonly Error InUse = new(
        "watch-list.in-use",
        ErrorKind.RuleBroken,
        "A subscription delivers the events of this watch-list; end or change that subscription first."
    );
}
