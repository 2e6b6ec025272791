using Accreditation.Application.WatchLists;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.WatchLists;

namespace Accreditation.Api.WatchLists;

/// <summary>Examples for the OpenAPI document; the people in them do not exist.</summary>
internal static class WatchListExamples
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public static readonly BeginWatchListRequest Begin = new("Team Wmo");

    public static readonly ReplaceWatchEntriesRequest Replace = new([
        new WatchRowRequest("W00000001B", "medewerker-1"),
        new WatchRowRequest("W00000002D"),
    ]);

    public static readonly ConsentRequest Consent = new(ShareThemeCoverage: true);

    public static readonly WatchListView List = new()
    {
        Id = Guid.Parse("0192f0e1-1a2b-7c3d-8e4f-5a6b7c8d9e0f"),
        Revision = 2,
        Name = Begin.Name,
        EntryCount = 1,
        CreatedAt = At,
    };

    public static readonly WatchListReport Report = new()
    {
        Id = List.Id,
        Revision = 2,
        EntryCount = 1,
        Added = 1,
        Updated = 0,
        Removed = 0,
        Rejected = 1,
        Rows =
        [
            new WatchRowReport(1, "W00000001B", "medewerker-1", WatchOutcome.Added, null),
            new WatchRowReport(2, "W00000002D", null, WatchOutcome.Mistyped, null),
        ],
    };

    public static readonly WatchEntryView Entry = new()
    {
        Number = "W00000001B",
        GoesOnAs = null,
        Reference = "medewerker-1",
        AddedAt = At,
        Relation = WatchRelation.ByConsent,
        Standing = Standing.Registered,
        ValidUntil = new DateOnly(2026, 12, 31),
        Details = new WatchDetails(RenewalFiled: false, DaysToDeadline: 304, InGrace: false, ThemesCovered: true),
    };

    public static readonly WatcherView Watcher = new()
    {
        Organisation = "GM0363",
        Name = "Amsterdam",
        Revision = 1,
        WatchedSince = At,
        Relation = WatchRelation.ByConsent,
        AwaitsDecision = false,
        ConsentedAt = At.AddHours(1),
        WithdrawnAt = null,
        SharesThemeCoverage = true,
    };
}
