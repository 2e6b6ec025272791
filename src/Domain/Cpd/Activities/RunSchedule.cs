using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>When and where a run is.</summary>
public sealed record RunSchedule
{
    /// <summary>The longest place.</summary>
    public const int PlaceMaxLength = 120;

    /// <summary>The longest folded place: some letters fold to two.</summary>
    public const int PlaceKeyMaxLength = 2 * PlaceMaxLength;

    internal RunSchedule(DateOnly startsOn, DateOnly endsOn, string? place) =>
        (StartsOn, EndsOn, Place) = (startsOn, endsOn, place);

    /// <summary>The first day.</summary>
    public DateOnly StartsOn { get; }

    /// <summary>The last day.</summary>
    public DateOnly EndsOn { get; }

    /// <summary>Where it is; null when it is online.</summary>
    public string? Place { get; }

    /// <summary>The folded place; null when it is online.</summary>
    public string? PlaceKey => Place is null ? null : NameFolding.Fold(Place);

    /// <summary>A schedule, or every fault in it.</summary>
    /// <param name="startsOn">The first day.</param>
    /// <param name="endsOn">The last day.</param>
    /// <param name="place">Where it is; left out when it is online.</param>
    /// <param name="online">Whether it is online.</param>
    public static Result<RunSchedule> Of(DateOnly startsOn, DateOnly endsOn, string? place, bool online)
    {
        var tidy = FreeText.Tidy(place);
        var faults = FreeText
            .Optional("#/place", place, PlaceMaxLength)
            .Concat(tidy is null == online ? [] : [PlaceFault])
            .Concat(endsOn < startsOn ? [DaysFault] : []);

        return FreeText.ErrorFor(faults) is { } error ? error : new RunSchedule(startsOn, endsOn, tidy);
    }

    private static InputFault PlaceFault =>
        FreeText.Fault("#/place", RunErrors.PlaceOrOnlineCode, "Give a place, or say that it is online; not both.");

    private static InputFault DaysFault =>
        FreeText.Fault("#/endsOn", RunErrors.EndsBeforeStartCode, "The last day is not before the first.");
}
