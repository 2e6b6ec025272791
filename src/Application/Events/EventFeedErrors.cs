using Accreditation.Application.Shared;
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

    /// <summary>A client has as many streams or snapshots open as it may.</summary>
    public static readonly Error TooManyOpen = new(
        "events.too-many-open",
        ErrorKind.TooMany,
        "Your client has as many streams, or snapshots, open as it may; close one, or wait until it has ended."
    );

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

    /// <summary>None of the events is for whoever names no type: they would all be passed over.</summary>
    public static readonly Error NoTypes = SharedErrors.Invalid([
        new InputFault("query", "types", "required", "Name at least one type, or leave 'types' out for all of them."),
    ]);

    /// <summary>There are no such types.</summary>
    public static Error UnknownTypes(IReadOnlyCollection<string> unknown) =>
        SharedErrors.Invalid([
            .. unknown
                .Take(InputFaults.Most)
                .Select(name => new InputFault(
                    "query",
                    "types",
                    "unknown",
                    $"There is no type '{name}'; published are: {string.Join(", ", EventCatalogue.Types.Select(t => t.Name))}."
                )),
        ]);
}
