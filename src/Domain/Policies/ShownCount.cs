using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>
/// A number of people as it may be shown. A group of fewer than five could be recognised, so of such a group, and of what
/// would give it away by subtraction, only bounds are shown.
/// </summary>
/// <param name="AtLeast">Not fewer than this.</param>
/// <param name="AtMost">Not more than this; the same as the least when the number is shown exactly.</param>
[Dutch("getoond aantal")]
public sealed record ShownCount(int AtLeast, int AtMost)
{
    /// <summary>The smallest group whose number is shown.</summary>
    public const int Smallest = 5;

    private const int MostHidden = Smallest - 1;

    /// <summary>Whether the number is shown exactly.</summary>
    public bool IsExact => AtLeast == AtMost;

    /// <summary>A number by itself.</summary>
    public static ShownCount Of(int count) => count < Smallest ? new(0, MostHidden) : new(count, count);

    /// <summary>
    /// A part of a whole: neither it nor what is left of the whole may be told. Where one of the two must be small, whatever
    /// the part, nothing is told but the whole.
    /// </summary>
    public static ShownCount PartOf(int count, int whole, ShownCount shownWhole)
    {
        if (whole < 2 * Smallest)
            return new(0, shownWhole.AtMost);
        if (whole - count < Smallest)
            return new(shownWhole.AtLeast - MostHidden, shownWhole.AtMost);

        return Of(count);
    }

    /// <summary>What is left of a whole, by the bounds of the part only, so that the two tell no more than the one.</summary>
    public static ShownCount RestOf(ShownCount whole, ShownCount part) =>
        new(Math.Max(0, whole.AtLeast - part.AtMost), whole.AtMost - part.AtLeast);

    /// <summary>One of two overlapping parts that make up a whole: a small overlap must not be told by subtraction.</summary>
    public static ShownCount Overlapping(ShownCount part, ShownCount other, ShownCount whole)
    {
        if (
            !part.IsExact
            || !other.IsExact
            || !whole.IsExact
            || part.AtLeast + other.AtLeast - whole.AtLeast >= Smallest
        )
            return part;

        var alone = whole.AtLeast - other.AtLeast;
        return new(alone, alone + MostHidden);
    }
}
