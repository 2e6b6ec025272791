using Accreditation.Application.Cpd.Ledger;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Ledger;

namespace Accreditation.Api.Cpd.Ledger;

/// <summary>Examples for the OpenAPI document; the people in them do not exist.</summary>
internal static class CreditExamples
{
    public static readonly Guid Consultant = Guid.Parse("0192f0c1-5a3e-7c44-9d2b-3f6a1b2c3d4e");
    public static readonly Guid Activity = Guid.Parse("0192f0c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f");

    public static readonly EnterCreditRequest Enter = new(
        "wmo-consulent",
        "Rechtspraak Wmo",
        "accredited",
        6,
        360,
        new DateOnly(2026, 2, 10),
        new DateOnly(2026, 2, 10),
        "The provider no longer exists; its list of those present was seen.",
        [new ThemePoints("law-and-case-law", 4)]
    );

    public static readonly ReverseCreditRequest Reverse = new("Entered for the wrong person.");

    public static readonly CreditView Awarded = new()
    {
        Id = Guid.Parse("0192f0c4-2b3c-7d4e-9f5a-6b7c8d9e0f1a"),
        Revision = 1,
        State = CreditState.Awarded,
        ConsultantId = Consultant,
        Section = Enter.Section,
        Source = CreditSource.ProviderAttendance,
        Title = Enter.Title,
        Category = Enter.Category,
        Points = Enter.Points,
        Minutes = Enter.Minutes,
        Themes = Enter.Themes!,
        StartedOn = Enter.StartedOn,
        CompletedOn = Enter.CompletedOn,
        ActivityId = Activity,
        RunId = Guid.Parse("0192f0c4-3c4d-7e5f-8a6b-7c8d9e0f1a2b"),
        OriginId = Guid.Parse("0192f0c4-4d5e-7f6a-9b7c-8d9e0f1a2b3c"),
        ReversesId = null,
        ReversedById = null,
        Reason = null,
        RecordedAt = new DateTimeOffset(2026, 2, 12, 9, 30, 0, TimeSpan.Zero),
    };

    public static readonly CreditView Entered = Awarded with
    {
        Source = CreditSource.Registrar,
        ActivityId = null,
        RunId = null,
        OriginId = null,
        Reason = Enter.Reason,
    };

    public static readonly CreditView Reversal = Awarded with
    {
        Id = Guid.Parse("0192f0c4-5e6f-7a7b-8c8d-9e0f1a2b3c4d"),
        State = CreditState.Reversal,
        Points = -Awarded.Points,
        Minutes = -Awarded.Minutes,
        Themes = [new ThemePoints("law-and-case-law", -4)],
        ReversesId = Awarded.Id,
        Reason = Reverse.Reason,
        RecordedAt = new DateTimeOffset(2026, 2, 20, 11, 0, 0, TimeSpan.Zero),
    };
}
