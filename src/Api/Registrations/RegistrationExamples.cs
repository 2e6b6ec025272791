using Accreditation.Application.Registrations;
using Accreditation.Domain.Registrations;

namespace Accreditation.Api.Registrations;

/// <summary>Examples for the OpenAPI document; the people in them do not exist.</summary>
internal static class RegistrationExamples
{
    private static readonly Guid Suspension = Guid.Parse("0192f0c1-8c3e-7f22-9d4b-6e5f4a3b2c1d");
    private static readonly DateOnly FirstDay = new(2026, 3, 2);
    private static readonly DateOnly LastDay = new(2031, 3, 1);

    public static readonly ImposeConditionsRequest Conditions = new(
        ["Finish the course on case law before 2026-12-31."],
        new DateOnly(2026, 9, 1),
        "Decision of the committee of 2026-08-28."
    );

    public static readonly LiftRequest Lift = new(new DateOnly(2026, 12, 1), "The condition is met.");

    public static readonly SuspendRequest Suspend = new(
        SuspensionGround.Measure,
        new DateOnly(2026, 9, 1),
        new DateOnly(2031, 9, 1),
        "Decision of the committee of 2026-08-28.",
        new DateOnly(2026, 11, 30)
    );

    public static readonly RemoveRequest Remove = new(
        RemovalGround.OwnRequest,
        new DateOnly(2027, 1, 1),
        "Letter of the consultant of 2026-12-01."
    );

    public static readonly AnnulRequest Annul = new(Suspension, "Annulled on objection.");

    public static readonly RegistrationView Registration = new()
    {
        Number = "W00000001B",
        Revision = 2,
        ConsultantId = Guid.Parse("0192f0c1-5a3e-7c44-9d2b-3f6a1b2c3d4e"),
        Section = "wmo-consulent",
        Standing = Standing.Suspended,
        StandingSince = Suspend.From,
        FirstRegisteredOn = FirstDay,
        ValidUntil = LastDay,
        RenewalFiledOn = null,
        Conditions = [],
        Suspensions =
        [
            new SuspensionView(Suspension, Suspend.Ground, Suspend.From, Suspend.Until, null, Suspend.PublicUntil),
        ],
        Removals = [],
        MergedInto = null,
    };

    public static readonly RegistrationSummary Summary = new()
    {
        Number = Registration.Number,
        ConsultantId = Registration.ConsultantId,
        Section = Registration.Section,
        Standing = Registration.Standing,
        StandingSince = Registration.StandingSince,
        MergedInto = null,
    };

    public static readonly RegistrationHistoryView History = new()
    {
        Number = Registration.Number,
        ValidAt = new DateOnly(2026, 10, 1),
        KnownAt = new DateTimeOffset(2026, 10, 1, 9, 30, 0, TimeSpan.Zero),
        Standing = Standing.Suspended,
        MergedInto = null,
        Segments =
        [
            new SegmentView(Standing.Registered, FirstDay, new DateOnly(2026, 8, 31)),
            new SegmentView(Standing.Suspended, Suspend.From, Suspend.Until),
            new SegmentView(Standing.Registered, new DateOnly(2026, 12, 1), null),
        ],
        Facts =
        [
            new RegistrationFactView
            {
                Id = Guid.Parse("0192f0c1-8b2d-7e11-8c3a-5d4e3f2a1b0c"),
                Sequence = 1,
                Kind = "period-opened",
                EffectiveOn = FirstDay,
                RecordedAt = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero),
                Annulled = false,
                RefersToId = null,
                OriginId = null,
                PeriodKind = PeriodKind.Full,
                Until = LastDay,
            },
            new RegistrationFactView
            {
                Id = Suspension,
                Sequence = 2,
                Kind = "suspended",
                EffectiveOn = Suspend.From,
                RecordedAt = new DateTimeOffset(2026, 8, 28, 14, 0, 0, TimeSpan.Zero),
                Annulled = false,
                RefersToId = null,
                OriginId = null,
                Until = Suspend.Until,
                PublicUntil = Suspend.PublicUntil,
                Ground = "measure",
            },
        ],
    };

    public static readonly ProposeMergeRequest ProposeMerge = new(
        Registration.ConsultantId,
        Guid.Parse("0192f0c1-9d4f-7a33-8e5c-7f6a5b4c3d2e"),
        "The same person was entered twice."
    );

    public static readonly ProposeSplitRequest ProposeSplit = new("Two persons after all.");

    public static readonly ConsultantMergeView Merge = new()
    {
        Id = Guid.Parse("0192f0c1-ae50-7b44-9f6d-8a7b6c5d4e3f"),
        Revision = 2,
        State = ConsultantMergeState.Confirmed,
        SurvivorId = ProposeMerge.SurvivorId,
        MergedId = ProposeMerge.MergedId,
        Reason = ProposeMerge.Reason,
        SplitReason = null,
        ProposedAt = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero),
        DecidedAt = new DateTimeOffset(2026, 3, 3, 11, 0, 0, TimeSpan.Zero),
        Registrations = [new MergedRegistrationView("W00000002C", Registration.Number)],
    };
}
