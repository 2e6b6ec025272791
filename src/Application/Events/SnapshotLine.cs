using Accreditation.Application.Verification;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Events;

/// <summary>The first line of a snapshot.</summary>
/// <param name="Cursor">Where to follow the events from: all that happened before is in the snapshot.</param>
/// <param name="TakenAt">The instant that the snapshot shows.</param>
/// <param name="WatchList">The watch-list whose registrations it shows; null for the whole register.</param>
[Dutch("begin van een momentopname")]
public sealed record SnapshotBegin(string Cursor, DateTimeOffset TakenAt, Guid? WatchList);

/// <summary>The last line of a snapshot; without it the snapshot is not complete.</summary>
/// <param name="Count">How many lines are between the first and this one.</param>
[Dutch("einde van een momentopname")]
public sealed record SnapshotEnd(int Count);

/// <summary>A number that goes on under another one: a mirror deletes it.</summary>
/// <param name="Number">The number.</param>
/// <param name="SurvivingNumber">The number under which it goes on.</param>
[Dutch("samengevoegd nummer")]
public sealed record SnapshotMerged(string Number, string SurvivingNumber);

/// <summary>A removed registration: a mirror keeps no more of it than this.</summary>
/// <param name="Number">The number.</param>
/// <param name="PublicUntil">The last day on which the ground may be shown; null when it is not public.</param>
[Dutch("doorgehaald nummer")]
public sealed record SnapshotRemoved(string Number, DateOnly? PublicUntil);

/// <summary>One line between the first and the last.</summary>
/// <param name="Kind">What the line is about: <c>entry</c>, <c>merged</c> or <c>removed</c>.</param>
/// <param name="Content">The entry as the public look-up shows it, or what is left of a number.</param>
public sealed record SnapshotLine(string Kind, object Content)
{
    /// <summary>What the public look-up says of a number as a line; null where it says that there is nothing yet.</summary>
    internal static SnapshotLine? Of(RegisterEntryRow row, AsOf asOf)
    {
        if (row.MergedInto is { } survivor)
            return new SnapshotLine("merged", new SnapshotMerged(row.Number.Value, survivor.Value));
        if (row.Standing is not { } standing)
            return null;

        return standing is Standing.Removed
            ? new SnapshotLine("removed", new SnapshotRemoved(row.Number.Value, row.RemovalPublicUntil(asOf)))
            : new SnapshotLine("entry", row.Show(standing, asOf, asOf.ValidAt));
    }
}
