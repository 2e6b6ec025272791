using System.Globalization;
using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Events;

/// <summary>The place in the feed after which somebody goes on reading, as text that they do not take apart.</summary>
public static class FeedCursor
{
    /// <summary>The cursor after a position.</summary>
    public static string At(long position) => Cursor.Of(new Place(position));

    /// <summary>The cursor after an event.</summary>
    public static string After(CloudEvent happened) => At(long.Parse(happened.Sequence!, CultureInfo.InvariantCulture));

    /// <summary>Reads a cursor; null when none was given.</summary>
    internal static Result<long?> Read(string? cursor)
    {
        var place = Cursor.Read<Place>(cursor);
        if (place.Error is { } unreadable)
            return unreadable;

        return place.Value is { After: < 0 } ? EventFeedErrors.UnknownCursor : place.Value?.After;
    }

    private sealed record Place(long After);
}
