using Accreditation.Domain.Shared;

namespace Accreditation.Domain.WatchLists;

/// <summary>
/// The registrations that an organisation follows (Dutch: volglijst). Its entries are rows beside it, because there can be
/// thousands; it keeps how many there are and changes with them.
/// </summary>
public sealed class WatchList : AggregateRoot
{
    /// <summary>The longest name.</summary>
    public const int NameMaxLength = 80;

    /// <summary>The most lists of one organisation.</summary>
    public const int MaxPerOrganisation = 20;

    /// <summary>The most entries of one list.</summary>
    public const int MaxEntries = 5000;

    private WatchList() { }

    /// <summary>The organisation whose list it is.</summary>
    public OrganisationCode Owner { get; private init; } = null!;

    /// <summary>The place among the lists of its owner, from 1; two lists made at once cannot have the same.</summary>
    public int Place { get; private init; }

    /// <summary>What the owner calls it.</summary>
    public string Name { get; private init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>How many entries it has.</summary>
    public int EntryCount { get; private set; }

    /// <summary>Begins an empty list.</summary>
    /// <param name="owner">The organisation.</param>
    /// <param name="name">What it is to be called.</param>
    /// <param name="others">The name and the place of each list that the organisation has.</param>
    /// <param name="now">The instant.</param>
    public static Result<WatchList> Begin(
        OrganisationCode owner,
        string name,
        IReadOnlyCollection<(string Name, int Place)> others,
        DateTimeOffset now
    )
    {
        if (FreeText.ErrorFor(FreeText.Required("#/name", name, NameMaxLength)) is { } unsayable)
            return unsayable;
        if (others.Any(other => other.Name == FreeText.Tidy(name)))
            return WatchListErrors.NameTaken;
        if (others.Count >= MaxPerOrganisation)
            return WatchListErrors.TooMany;

        var list = new WatchList
        {
            Id = Guid.CreateVersion7(),
            Owner = owner,
            Name = FreeText.Tidy(name)!,
            Place = Enumerable.Range(1, MaxPerOrganisation).Except(others.Select(other => other.Place)).First(),
            CreatedAt = now,
        };
        list.Raise(new WatchListBegun(list.Id));
        return list;
    }

    /// <summary>Replaces all entries by what a sheet came to; the caller exchanges the rows in the same commit.</summary>
    public void Take(WatchSheet sheet)
    {
        if (sheet.Fresh.Count == 0 && sheet.Dropped.Count == 0)
            return;

        EntryCount = sheet.Kept;
        Raise(new WatchListChanged(Id, sheet.Added, sheet.Updated, sheet.Removed));
    }

    /// <summary>Stops following entries; the caller drops their rows in the same commit.</summary>
    public void Drop(int entries)
    {
        if (entries == 0)
            return;

        EntryCount -= entries;
        Raise(new WatchListChanged(Id, 0, 0, entries));
    }

    /// <summary>Ends the list; the caller deletes it in the same commit.</summary>
    public void End() => Raise(new WatchListEnded(Id));
}
