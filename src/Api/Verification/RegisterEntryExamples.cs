using Accreditation.Application.Verification;
using Accreditation.Domain.Registrations;

namespace Accreditation.Api.Verification;

/// <summary>Examples for the OpenAPI document; the people in them do not exist.</summary>
internal static class RegisterEntryExamples
{
    public static readonly RegisterEntryView Entry = new()
    {
        Number = "W00000001B",
        DisplayName = "A.B. van der Voorbeeld",
        Section = "wmo-consulent",
        Standing = Standing.Registered,
        StandingSince = new DateOnly(2026, 12, 1),
        ValidUntil = new DateOnly(2031, 3, 1),
        Measures =
        [
            new MeasureView(
                MeasureKind.Suspension,
                new DateOnly(2026, 9, 1),
                new DateOnly(2026, 11, 30),
                new DateOnly(2031, 9, 1)
            ),
        ],
        AsOf = new AsOf(new DateOnly(2026, 12, 15), new DateTimeOffset(2026, 12, 15, 9, 30, 0, TimeSpan.Zero)),
    };

    public static readonly SearchRequest Search = new("van der Voorbeeld", "A", "GM0363");

    public static readonly RegisterEntryHits Hits = new([Entry], false);
}
