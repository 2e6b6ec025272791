using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Shared;

/// <summary>A part of a list, in a fixed order.</summary>
/// <param name="Items">The items of this page.</param>
/// <param name="NextCursor">Where the next page begins; null on the last page. Opaque: do not take it apart.</param>
/// <typeparam name="TItem">What is listed.</typeparam>
public sealed record Page<TItem>(IReadOnlyList<TItem> Items, string? NextCursor);

/// <summary>Cuts pages.</summary>
public static class Page
{
    /// <summary>Cuts a page out of one item more than asked for.</summary>
    /// <param name="found">At most <paramref name="limit"/> + 1 items.</param>
    /// <param name="limit">The size of a page.</param>
    /// <param name="key">The value that the list is ordered by, with its tie-break.</param>
    public static Page<TItem> Of<TItem, TKey>(IReadOnlyList<TItem> found, int limit, Func<TItem, TKey> key) =>
        found.Count <= limit ? new(found, null) : new([.. found.Take(limit)], Cursor.Of(key(found[limit - 1])));
}

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Cursor">The <c>nextCursor</c> of the page before, or null for the first.</param>
/// <param name="Limit">How many items at most.</param>
public sealed record PageRequest(string? Cursor, int Limit)
{
    /// <summary>The largest page.</summary>
    public const int MaxLimit = 100;

    /// <summary>The page size when none is asked for.</summary>
    public const int DefaultLimit = 25;

    /// <summary>The longest cursor.</summary>
    public const int CursorMaxLength = 400;
}

/// <summary>Writes and reads the opaque position in a list.</summary>
public static class Cursor
{
    /// <summary>The cursor after an item with this key.</summary>
    public static string Of<TKey>(TKey key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key));

    /// <summary>Reads a cursor; null when none was given.</summary>
    /// <returns>The key, or <c>input.invalid</c> for text that is no cursor of this list.</returns>
    public static Result<TKey?> Read<TKey>(string? cursor)
        where TKey : class
    {
        if (cursor is null)
            return (TKey?)null;

        try
        {
            return JsonSerializer.Deserialize<TKey>(Base64Url.DecodeFromChars(cursor)) is { } key ? key : Unreadable;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException or DecoderFallbackException)
        {
            return Unreadable;
        }
    }

    private static Error Unreadable =>
        SharedErrors.Invalid([
            new InputFault(
                "query",
                "cursor",
                "malformed",
                "This is not a cursor of this list; take it from the Link header."
            ),
        ]);
}
