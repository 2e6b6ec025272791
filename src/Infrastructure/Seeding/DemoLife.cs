using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Infrastructure.Seeding;

/// <summary>A way in which a registration can go.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Count">How many people it happens to.</param>
/// <param name="Tell">How it goes.</param>
internal sealed record DemoLife(string Name, int Count, Action<DemoStory, Policy> Tell)
{
    /// <summary>Every standing on every ground, in the proportions of a register that works.</summary>
    public static readonly IReadOnlyList<DemoLife> All =
    [
        new("registered, renewal due", 40, (story, _) => story.RegisterUntil(story.DaysAhead(20, 150))),
        new("registered", 960, (story, _) => story.Register(story.DaysAgo(1, 1600))),
        new("registered, renewed in time", 240, (story, _) => story.RegisterUntil(story.DaysAgo(1, 1500)).Renew()),
        new(
            "provisional (in training)",
            150,
            (story, _) => story.Register(story.DaysAgo(1, 650), PeriodKind.Provisional)
        ),
        new("conditional, by a condition", 80, Conditional),
        new("conditional, in grace", 110, (story, _) => story.RegisterUntil(story.DaysAgo(2, 150)).Warn()),
        new("suspended, published", 30, (story, policy) => Suspended(story, policy, SuspensionGround.Measure)),
        new("suspended for the time being", 20, (story, policy) => Suspended(story, policy, SuspensionGround.Interim)),
        new("suspended in the past, published", 30, OnceSuspended),
        new("lapsed", 110, (story, _) => story.RegisterUntil(story.DaysAgo(200, 900)).Warn()),
        new("removed, own request", 50, (story, _) => Removed(story, RemovalGround.OwnRequest)),
        new("removed, not renewed", 20, (story, _) => Removed(story, RemovalGround.NotRenewed)),
        new("removed, by a measure, published", 20, RemovedByMeasure),
        new("removed, deceased", 20, (story, _) => Removed(story, RemovalGround.Deceased)),
        new("removed, issued in error", 10, (story, _) => Removed(story, RemovalGround.IssuedInError)),
        new("entered, not registered", 70, (story, _) => story.Enter(story.DaysAgo(1, 100))),
    ];

    /// <summary>Of each pair of these, the first is found to be the second, and is merged into it.</summary>
    public static readonly DemoLife Merged = new(
        "merged into another number",
        40,
        (story, _) => story.Register(story.DaysAgo(100, 900))
    );

    private static void Conditional(DemoStory story, Policy policy) =>
        story
            .Register(story.DaysAgo(200, 1500))
            .Do(
                on =>
                    story.Registration.ImposeConditions(
                        ["Works under supervision of a registered colleague for one year."],
                        on,
                        story.At(on)
                    ),
                story.DaysAgo(1, 150)
            );

    private static void Suspended(DemoStory story, Policy policy, SuspensionGround ground)
    {
        var (from, until) = (story.DaysAgo(1, 90), story.DaysAhead(30, 180));
        story.Register(story.DaysAgo(200, 1500)).Do(on => Suspend(story, policy, ground, on, until), from);
    }

    private static void OnceSuspended(DemoStory story, Policy policy)
    {
        var from = story.DaysAgo(200, 600);
        story
            .Register(story.DaysAgo(700, 1500))
            .Do(on => Suspend(story, policy, SuspensionGround.Measure, on, on.AddDays(90)), from);
    }

    private static Result<Guid> Suspend(
        DemoStory story,
        Policy policy,
        SuspensionGround ground,
        DateOnly from,
        DateOnly until
    ) =>
        story.Registration.Suspend(
            ground,
            from,
            until,
            from.AddYears(policy.Publication.SuspensionYears),
            story.At(from)
        );

    private static void RemovedByMeasure(DemoStory story, Policy policy) =>
        Removed(story, RemovalGround.Measure, policy.Publication.RemovalYears);

    private static void Removed(DemoStory story, RemovalGround ground, int? publicYears = null)
    {
        var on = story.DaysAgo(1, 180);
        var publicUntil = publicYears is { } years ? on.AddYears(years) : (DateOnly?)null;
        story
            .Register(story.DaysAgo(200, 1500))
            .Do(day => story.Registration.Remove(ground, day, publicUntil, story.At(day)), on);
    }
}
