using Accreditation.Domain.Shared;

namespace Accreditation.Application.Events;

/// <summary>Every expected failure of the event feed.</summary>
public static class EventFeedErrors
{
    /// <summary>A cursor lies beyond the last event: it is not of this register.</summary>
    public static readonly Error UnknownCursor = SharedErrors.Invalid([
        new InputFault(
            "query",
            "cursor",
            "unknown",
            "This register has given out no such cursor; take it from an answer of this register."
        ),
    ]);

    /// <summary>What followed the cursor is kept no longer.</summary>
    /// <param name="oldest">The position after which events are still kept.</param>
    public static Error CursorExpired(long oldest) =>
        new Error(
            "events.cursor-expired",
            ErrorKind.Gone,
            "Events after this cursor are kept no longer; take a snapshot and follow from its cursor."
        )
            .With("snapshot", "/v1/snapshots")
            .With("oldestCursor", FeedCursor.At(oldest));

    /// <summary>There are no such types.</summary>
    public static Error UnknownTypes(IReadOnlyCollection<string> unknown) =>
        SharedErrors.Invalid([
            .. unknown.Select(name => new InputFault(
                "query",
                "types",
                "unknown",
                $"There is no type '{name}'; published are: {string.Join(", ", EventCatalogue.Types.Select(t => t.Name))}."
            )),
        ]);
}
