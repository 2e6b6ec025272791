using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;

namespace Accreditation.Application.WatchLists;

/// <summary>One number on a watch-list, as it stands today.</summary>
[Dutch("inschrijving op de volglijst")]
public sealed record WatchEntryView
{
    /// <summary>The number as it was put on the list.</summary>
    public required string Number { get; init; }

    /// <summary>The number under which it goes on since a merge, and which is followed; null when it was not merged.</summary>
    public required string? GoesOnAs { get; init; }

    /// <summary>The organisation's own reference.</summary>
    public required string? Reference { get; init; }

    /// <summary>Since when it is on the list.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>On what ground it is followed.</summary>
    public required WatchRelation Relation { get; init; }

    /// <summary>The standing today; null before the first day.</summary>
    public required Standing? Standing { get; init; }

    /// <summary>The last day of the period that governs today; null when none does.</summary>
    public required DateOnly? ValidUntil { get; init; }

    /// <summary>What only an organisation with a relation that holds may know; null for any other.</summary>
    public required WatchDetails? Details { get; init; }
}

/// <summary>What an organisation with a relation that holds may know beyond the public facts.</summary>
/// <param name="RenewalFiled">Whether renewal of the running period was filed and was not refused.</param>
/// <param name="DaysToDeadline">How many days of the period are left; 0 once it is over, null when none runs.</param>
/// <param name="InGrace">Whether the period is over and the registration lapses unless renewal is filed.</param>
/// <param name="ThemesCovered">Whether every theme of the rules is covered; null unless the consultant consents to sharing it.</param>
[Dutch("gegevens bij een bevestigde relatie")]
public sealed record WatchDetails(bool RenewalFiled, int? DaysToDeadline, bool InGrace, bool? ThemesCovered)
{
    internal static WatchDetails Of(Registration registration, DateOnly today, bool? themesCovered)
    {
        var history = registration.History;
        var period = history.PeriodOn(today);

        return new WatchDetails(
            period is not null && history.FilingsFor(period).Any(history.IsOpenOrGranted),
            period is null ? null : Math.Max(0, history.EndOf(period).DayNumber - today.DayNumber),
            history.IsInGraceOn(today),
            themesCovered
        );
    }
}
