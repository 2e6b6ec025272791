using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.WatchLists;

/// <summary>A row as an organisation sends it.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Reference">The organisation's own reference, given back with the outcome.</param>
public sealed record WatchRow(string Number, string? Reference);

/// <summary>What became of a row (uitkomst van een regel op de volglijst).</summary>
[Dutch("uitkomst van een regel op de volglijst")]
public enum WatchOutcome
{
    /// <summary>The number came onto the list.</summary>
    Added,

    /// <summary>The number was on the list, with the same reference.</summary>
    AlreadyWatched,

    /// <summary>The number was on the list and has another reference now.</summary>
    Updated,

    /// <summary>The number goes on under another one, which is what is followed.</summary>
    Merged,

    /// <summary>The number stands in the request before; this row did nothing.</summary>
    Repeated,

    /// <summary>No such number was issued; this row did nothing.</summary>
    NotFound,

    /// <summary>It has not the form of a number, or its check letter does not belong to its digits; this row did nothing.</summary>
    Mistyped,
}

/// <summary>What became of one row.</summary>
/// <param name="Row">The place in the request, from 1.</param>
/// <param name="Number">The number as it was sent.</param>
/// <param name="Reference">The organisation's own reference.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="GoesOnAs">The number that is followed in its stead since a merge; null when it was not merged.</param>
[Dutch("regel van een volglijst met uitkomst")]
public sealed record WatchRowReport(int Row, string Number, string? Reference, WatchOutcome Outcome, string? GoesOnAs);

/// <summary>What the rows of a request come to, held against what is on the list: the whole list is what was sent.</summary>
public sealed class WatchSheet
{
    private WatchSheet() { }

    /// <summary>The rows with their outcomes, in the order in which they were sent.</summary>
    public required IReadOnlyList<WatchRowReport> Rows { get; init; }

    /// <summary>The entries to write: new ones, and those with another reference.</summary>
    public required IReadOnlyList<WatchEntry> Fresh { get; init; }

    /// <summary>The numbers whose present rows go: those that were not sent, and those that are written anew.</summary>
    public required IReadOnlyList<RegistrationNumber> Dropped { get; init; }

    /// <summary>How many numbers came onto the list.</summary>
    public required int Added { get; init; }

    /// <summary>How many have another reference.</summary>
    public required int Updated { get; init; }

    /// <summary>How many were on the list and were not sent.</summary>
    public required int Removed { get; init; }

    /// <summary>How many entries the list has then.</summary>
    public required int Kept { get; init; }

    /// <summary>Reads the rows.</summary>
    /// <param name="listId">The list.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="present">What is on the list.</param>
    /// <param name="issued">Every issued number among the rows, with the number under which it goes on.</param>
    /// <param name="now">The instant.</param>
    public static WatchSheet Read(
        Guid listId,
        IReadOnlyList<WatchRow> rows,
        IReadOnlyCollection<WatchEntry> present,
        IReadOnlyDictionary<RegistrationNumber, RegistrationNumber?> issued,
        DateTimeOffset now
    )
    {
        var reading = new Reading(listId, present, issued, now);
        WatchRowReport[] reports = [.. rows.Select((row, i) => reading.Place(row, i + 1))];
        WatchEntry[] fresh = [.. reading.After.Values.Except(present)];
        var updated = fresh.Count(entry => reading.Before.ContainsKey(entry.Number));

        return new WatchSheet
        {
            Rows = reports,
            Fresh = fresh,
            Dropped = [.. present.Except(reading.After.Values).Select(entry => entry.Number)],
            Added = fresh.Length - updated,
            Updated = updated,
            Removed = reading.Before.Keys.Count(number => !reading.After.ContainsKey(number)),
            Kept = reading.After.Count,
        };
    }

    private sealed class Reading(
        Guid listId,
        IReadOnlyCollection<WatchEntry> present,
        IReadOnlyDictionary<RegistrationNumber, RegistrationNumber?> issued,
        DateTimeOffset now
    )
    {
        public Dictionary<RegistrationNumber, WatchEntry> Before { get; } = present.ToDictionary(entry => entry.Number);

        public Dictionary<RegistrationNumber, WatchEntry> After { get; } = [];

        public WatchRowReport Place(WatchRow row, int at)
        {
            var parsed = RegistrationNumber.Parse(row.Number);
            RegistrationNumber? survivor = null;
            var outcome =
                parsed.Error is not null ? WatchOutcome.Mistyped
                : !issued.TryGetValue(parsed.Value, out survivor) ? WatchOutcome.NotFound
                : Put(parsed.Value, FreeText.Tidy(row.Reference), survivor is not null);

            return new WatchRowReport(at, row.Number, row.Reference, outcome, survivor?.Value);
        }

        private WatchOutcome Put(RegistrationNumber number, string? reference, bool merged)
        {
            if (After.ContainsKey(number))
                return WatchOutcome.Repeated;

            var known = Before.GetValueOrDefault(number);
            var same = known is not null && known.Reference == reference;
            After[number] = same ? known! : Write(number, reference, known?.AddedAt ?? now);

            return merged ? WatchOutcome.Merged
                : known is null ? WatchOutcome.Added
                : same ? WatchOutcome.AlreadyWatched
                : WatchOutcome.Updated;
        }

        private WatchEntry Write(RegistrationNumber number, string? reference, DateTimeOffset addedAt) =>
            new()
            {
                WatchListId = listId,
                Number = number,
                Reference = reference,
                AddedAt = addedAt,
            };
    }
}
